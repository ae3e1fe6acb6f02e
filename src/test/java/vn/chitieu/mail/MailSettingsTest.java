package vn.chitieu.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.setting.WrongSettingException;

/** What is set in the environment: off by default, secret by default, never half. */
class MailSettingsTest {
    private static final String FROM = "CHITIEU_MAIL_FROM";
    private static final String SERVER = "CHITIEU_MAIL_SERVER";

    @TempDir
    private Path folder;

    @Test
    void nothingIsOnUntilAListIsNamed() {
        assertThat(MailSettings.of(Map.of(SERVER, "smtp://a.vn", FROM, "a@b.vn")))
                .isEmpty();
        assertThat(MailSettings.of(Map.of("CHITIEU_MAIL_RECIPIENTS", "ds.xlsx")).orElseThrow())
                .satisfies(s -> {
                    assertThat(s.server()).isNull();
                    assertThat(s.daily()).isEqualTo(500);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "smtp://thu.vn, 587, STARTTLS, false",
        "smtps://thu.vn, 465, TLS, false",
        "smtp+plain://thu.vn:2525, 2525, NONE, true",
        "smtp+plain://127.0.0.1, 25, NONE, false"
    })
    void howTheServerIsSpokenTo(String server, int port, MailSettings.Secrecy secrecy, boolean open) {
        MailSettings set = MailSettings.of(folder, Map.of(SERVER, server, FROM, "Sở <a@b.vn>"));
        assertThat(set.from()).isEqualTo("a@b.vn");
        assertThat(set.fromName()).isEqualTo("Sở");
        assertThat(set.server()).isNotNull().satisfies(s -> {
            assertThat(s.port()).isEqualTo(port);
            assertThat(s.secrecy()).isEqualTo(secrecy);
            assertThat(s.open()).isEqualTo(open);
        });
    }

    @Test
    void thePasswordMayStandInAFileAndIsNeverShown() throws Exception {
        Path file = Files.writeString(folder.resolve("mat-khau"), "bí mật\n");
        MailSettings set = MailSettings.of(
                folder,
                Map.of(
                        SERVER,
                        "smtp://thu.vn",
                        FROM,
                        "a@b.vn",
                        "CHITIEU_MAIL_USER",
                        "nguoi",
                        "CHITIEU_MAIL_PASSWORD_FILE",
                        file.toString()));
        assertThat(set.server()).isNotNull().satisfies(s -> assertThat(s.password())
                .isEqualTo("bí mật"));
        assertThat(set.toString()).doesNotContain("bí mật");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "thu.vn | a@b.vn | | cần dạng smtp://máy:587",
                "smtp://a:b@thu.vn | a@b.vn | | không được chứa tên và mật khẩu",
                "ftp://a:b@thu.vn | a@b.vn | | smtp://máy:587",
                "smtp://thu.vn | '' | | chưa có địa chỉ gửi",
                "smtp://thu.vn | ai đó | | cần một địa chỉ thư",
                "smtp://thu.vn | a@b.vn | nguoi | phải đi cùng nhau"
            })
    void whatIsWrongIsSaid(String server, String from, String user, String said) {
        Map<String, String> set = user == null
                ? Map.of(SERVER, server, FROM, from)
                : Map.of(SERVER, server, FROM, from, "CHITIEU_MAIL_USER", user);
        assertThatThrownBy(() -> MailSettings.of(folder, set))
                .isInstanceOf(WrongSettingException.class)
                .hasMessageContaining(said)
                .hasMessageNotContaining("a:b@");
    }

    @Test
    void theDeskIsAnAddressOfTheWeb() {
        assertThat(MailSettings.of(folder, Map.of("CHITIEU_MAIL_DESK", "https://ban.vn/"))
                        .desk())
                .isEqualTo("https://ban.vn");
        assertThatThrownBy(() -> MailSettings.of(folder, Map.of("CHITIEU_MAIL_DESK", "javascript:alert(1)")))
                .isInstanceOf(WrongSettingException.class);
    }
}
