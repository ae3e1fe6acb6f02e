package vn.chitieu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.chitieu.account.Person;
import vn.chitieu.length.Slow;

/** Who comes in, and what a stranger finds. */
@Slow
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorTest {
    private Desks desk;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        desk = new Desks(folder, LocalDate.of(2026, 12, 1));
        desk.person("vaoduoc", "operator", "");
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void nobodyIsThereUntilSomebodyIsEntered() throws Exception {
        assertThat(new Visitor(desk.address()).enter("admin", "admin").uri().toString())
                .endsWith("/vao?sai");
        assertThat(desk.sql().queryForList("select login from account where login = 'admin'"))
                .isEmpty();
    }

    @Test
    void aStrangerLeavesNoSessionBehind() throws Exception {
        int before = sessions();
        Visitor stranger = new Visitor(desk.address());
        assertThat(stranger.get("/han-nop").uri().getPath()).isEqualTo("/vao");
        assertThat(stranger.get("/vao").statusCode()).isEqualTo(200);
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void everyAnswerForbidsScriptsAndFrames() throws Exception {
        HttpResponse<String> page = new Visitor(desk.address()).get("/vao");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe")
                .doesNotContain("script-src");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(page.body())
                .doesNotContain("<script")
                .doesNotContain("style=")
                .startsWith("<!DOCTYPE html>");
    }

    /** Health names folders: to this machine without a login, through a proxy to operators alone. */
    @Test
    void whatAProxyPassesOnSeesTheInsideOnlyAsAnOperator() throws Exception {
        desk.person("donvi", "unit", "23317");
        String path = "/actuator/health";
        assertThat(new Visitor(desk.address()).bytes(path).statusCode()).isEqualTo(200);
        HttpResponse<String> stranger = new Visitor(desk.address()).passedOn(path);
        assertThat(stranger.uri().getPath()).isEqualTo("/vao");
        assertThat(desk.visitor("donvi").passedOn(path).statusCode()).isEqualTo(403);
        assertThat(desk.visitor("vaoduoc").passedOn(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() throws Exception {
        Visitor inside = desk.visitor("vaoduoc");
        assertThat(inside.send("/mat-khau", "application/x-www-form-urlencoded", "cu=a&moi=b&lai=b".getBytes())
                        .statusCode())
                .isEqualTo(403);
        assertThat(inside.send("/ra", "application/x-www-form-urlencoded", new byte[0])
                        .statusCode())
                .isEqualTo(403);
        assertThat(inside.get("/").uri().getPath()).isEqualTo("/");
    }

    @Test
    void fiveFailuresShutTheAccountForAQuarterOfAnHour() throws Exception {
        desk.person("hayquen", "operator", "");
        Visitor visitor = new Visitor(desk.address());
        for (int i = 0; i < 4; i++) visitor.enter("hayquen", "sai");
        assertThat(visitor.enter("hayquen", Desks.PASSWORD).uri().getPath()).isEqualTo("/");

        Visitor again = new Visitor(desk.address());
        for (int i = 0; i < 5; i++) again.enter("hayquen", "sai");
        assertThat(again.enter("hayquen", Desks.PASSWORD).uri().toString()).endsWith("/vao?sai");
        desk.later(Duration.ofMinutes(16));
        assertThat(again.enter("hayquen", Desks.PASSWORD).uri().getPath()).isEqualTo("/");
        assertThat(desk.sql()
                        .queryForObject(
                                "select count(*) from audit a join account p on p.id = a.account_id"
                                        + " where p.login = 'hayquen' and event = 'SIGN_IN_FAILED'",
                                Integer.class))
                .isEqualTo(10);
    }

    @Test
    void aPasswordSomebodyElseHasSeenIsChangedFirst() throws Exception {
        String first = desk.accounts().add(Person.of("moi", "Người mới", "", "leader", "51"));
        Visitor visitor = new Visitor(desk.address());
        assertThat(visitor.enter("moi", first).uri().getPath()).isEqualTo("/mat-khau");
        assertThat(visitor.get("/han-nop").uri().getPath()).isEqualTo("/mat-khau");
        assertThat(change(visitor, first, "ngắn").body()).contains("Mật khẩu mới phải dài từ 12 đến 200 ký tự");
        assertThat(change(visitor, "sai", "một câu khác đủ dài").body()).contains("Mật khẩu hiện tại không đúng.");
        // longer than the 72 bytes that bcrypt takes
        String phrase = "câu mật khẩu rất dài của một người cẩn thận ở Ngọk Bay ".repeat(2);
        assertThat(change(visitor, first, phrase).uri().toString()).endsWith("/?doi");
        assertThat(visitor.get("/").uri().getPath()).isEqualTo("/");
        assertThat(new Visitor(desk.address()).enter("moi", phrase).uri().getPath())
                .isEqualTo("/");
        // as a Mac types it
        assertThat(new Visitor(desk.address())
                        .enter("moi", Normalizer.normalize(phrase, Normalizer.Form.NFD))
                        .uri()
                        .getPath())
                .isEqualTo("/");
        assertThat(new Visitor(desk.address())
                        .enter("moi", phrase.substring(0, phrase.length() - 2))
                        .uri()
                        .toString())
                .endsWith("/vao?sai");
    }

    @Test
    void aResetOrErasedPersonIsOutAtOnceAndLeavesNoName() throws Exception {
        desk.person("roidi", "leader", "51");
        Visitor visitor = desk.visitor("roidi");
        assertThat(visitor.get("/").uri().getPath()).isEqualTo("/");
        desk.accounts().reset("roidi");
        assertThat(visitor.get("/").uri().getPath()).isEqualTo("/vao");

        long id = desk.accounts().find("roidi").orElseThrow().id();
        desk.accounts().erase("roidi");
        assertThat(desk.sql().queryForMap("select login, name, mail, password from account where id = ?", id))
                .isEqualTo(Map.of("login", "x" + id, "name", "", "mail", "", "password", ""));
        assertThat(new Visitor(desk.address()).enter("x" + id, "").uri().toString())
                .endsWith("/vao?sai");
    }

    @Test
    void aSessionOfAnotherVersionIsForgottenNotAnError() throws Exception {
        Visitor visitor = desk.visitor("vaoduoc");
        desk.sql().update("update spring_session_attributes set attribute_bytes = 'xyz'");
        HttpResponse<String> page = visitor.get("/");
        assertThat(List.of(page.statusCode(), page.uri().getPath())).isEqualTo(List.of(200, "/vao"));
    }

    private HttpResponse<String> change(Visitor visitor, String present, String wanted) throws Exception {
        return visitor.post("/mat-khau", "/mat-khau", Map.of("cu", present, "moi", wanted, "lai", wanted));
    }

    private int sessions() {
        return desk.sql().queryForObject("select count(*) from spring_session", Integer.class);
    }
}
