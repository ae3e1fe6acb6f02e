package vn.chitieu.desk.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** What stands around every page: who is here, the menu; and what goes before it. */
@Configuration(proxyBeanMethods = false)
@ControllerAdvice
class Frame implements WebMvcConfigurer {
    private static final Set<String> ALWAYS = Set.of("/mat-khau", "/ra", "/error");

    /** Vietnamese, whatever the browser asks for. */
    @Bean
    LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Locale.forLanguageTag("vi-VN"));
    }

    @ModelAttribute("me")
    @Nullable
    DeskUser me(HttpServletRequest request) {
        return Doorbell.user(request.getUserPrincipal()).orElse(null);
    }

    @ModelAttribute("menu")
    List<Area> menu(HttpServletRequest request) {
        return Doorbell.user(request.getUserPrincipal())
                .map(u -> Area.menu(u.role()))
                .orElse(List.of());
    }

    @ModelAttribute("at")
    String at(HttpServletRequest request) {
        String path = request.getRequestURI();
        int second = path.indexOf('/', 1);
        return second < 0 ? path : path.substring(0, second);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    void tooLarge(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
    }

    /** A password that somebody else has seen is changed before anything else. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                            throws IOException {
                        boolean must = Doorbell.user(request.getUserPrincipal())
                                .filter(DeskUser::mustChange)
                                .isPresent();
                        if (!must || ALWAYS.contains(request.getRequestURI())) return true;
                        response.sendRedirect("/mat-khau");
                        return false;
                    }
                })
                .excludePathPatterns("/tep/**", "/actuator/**");
    }
}
