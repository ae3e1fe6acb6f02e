package vn.chitieu.desk.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/** Sign-in, rights by address, and the headers of every answer. */
@Configuration(proxyBeanMethods = false)
class Door {
    /** Nothing runs in the browser, nothing is fetched from elsewhere, nobody may frame a page. */
    static final String CONTENT = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");

    @Bean
    SecurityFilterChain filters(HttpSecurity http, Refused refused) throws Exception {
        // neither the token nor the page that was asked for makes a session of a stranger
        CookieCsrfTokenRepository token = new CookieCsrfTokenRepository();
        token.setCookieName("dau");
        http.csrf(csrf -> csrf.csrfTokenRepository(token))
                .requestCache(cache -> cache.requestCache(new CookieRequestCache()))
                .authorizeHttpRequests(rights -> {
                    rights.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                            .permitAll()
                            .requestMatchers("/tep/**", "/vao")
                            .permitAll()
                            .requestMatchers("/actuator/**")
                            .access((who, context) ->
                                    new AuthorizationDecision(mayLookInside(who.get(), context.getRequest())));
                    for (Area area : Area.values())
                        rights.requestMatchers(area.patterns()).hasAnyRole(area.roles());
                    rights.anyRequest().denyAll();
                })
                .formLogin(form -> form.loginPage("/vao")
                        .usernameParameter("ten")
                        .passwordParameter("mat-khau")
                        .failureUrl("/vao?sai")
                        .defaultSuccessUrl("/"))
                .logout(out -> out.logoutUrl("/ra").logoutSuccessUrl("/vao?ra").deleteCookies("phien"))
                .exceptionHandling(no -> no.accessDeniedHandler(refused))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(p -> p.policy("camera=(), microphone=(), geolocation=()"))
                        .crossOriginOpenerPolicy(p -> p.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(p -> p.policy(CrossOriginResourcePolicy.SAME_ORIGIN)))
                .sessionManagement(Customizer.withDefaults());
        return http.build();
    }

    /** No database takes a text with the sign of nought in it, and nobody types one: such a request is refused as it comes. */
    @Bean
    StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf(0) < 0);
        return firewall;
    }

    /**
     * Health and the last night tell folders and sentences: to this machine, as before there was a door, and to operators.
     * What a proxy passes on comes from elsewhere, whoever's the connection is.
     */
    static boolean mayLookInside(Authentication who, HttpServletRequest request) {
        boolean passedOn = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
        if (LOOPBACK.contains(request.getRemoteAddr()) && !passedOn) return true;
        return who.getPrincipal() instanceof DeskUser user && user.role() == vn.chitieu.account.Role.OPERATOR;
    }
}
