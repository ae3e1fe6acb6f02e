package vn.chitieu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No secret leaves an address, whichever way it stands there. */
class ServerAddressTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://app:bi-mat@host:5433/db, jdbc:postgresql://host:5433/db, app, bi-mat",
        "jdbc:postgresql://app:b%40i/m:at@host/db?ssl=true, jdbc:postgresql://host/db?ssl=true, app, b@i/m:at",
        "jdbc:postgresql://app:a@b+c@host/db, jdbc:postgresql://host/db, app, a@b+c",
        "jdbc:postgresql://host/db?user=app&password=bi%20mat&ssl=true, jdbc:postgresql://host/db?ssl=true, app, bi mat",
        "jdbc:postgresql://[::1]:5433/db?PASSWORD=xyz&user=app, jdbc:postgresql://[::1]:5433/db, app, xyz",
        "'jdbc:postgresql://a:1,b:2/db?user=u&password=xyz', 'jdbc:postgresql://a:1,b:2/db', u, xyz",
        "jdbc:postgresql:db?user=u&password=xyz, jdbc:postgresql:db, u, xyz"
    })
    void loginsAreTakenOut(String setting, String url, String user, String password) {
        ServerAddress address = ServerAddress.of(setting).orElseThrow();
        assertThat(address.url()).isEqualTo(url);
        assertThat(address.secrets()).containsEntry("user", user).containsEntry("password", password);
        assertThat(Databases.place(setting)).isEqualTo(url.replaceFirst("\\?.*", ""));
        assertThat(Databases.holdsPassword(setting)).isTrue();
        assertThat(address.toString() + Access.server(address, java.util.Map.of()))
                .doesNotContain(password);
    }

    @Test
    void anAddressWithoutALoginStaysAsItIs() {
        String setting = "jdbc:postgresql://db.tinh.vn/chitieu?sslmode=require";
        assertThat(ServerAddress.of(setting).orElseThrow().url()).isEqualTo(setting);
        assertThat(Databases.holdsPassword(setting)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://app:bi?mat@host/db",
                "jdbc:postgresql://app:bi-mat",
                "mysql://app:bi-mat@host/db",
                "mysql://host?password=bi-mat",
                "jdbc:postgresql:app:bi-mat@host"
            })
    void whatCannotBeTakenApartIsRefusedWithoutEchoingIt(String setting) {
        assertThatThrownBy(() -> Databases.open(setting))
                .isInstanceOf(UnknownSettingException.class)
                .hasMessageContaining("Không hiểu thiết lập cơ sở dữ liệu")
                .hasMessageNotContainingAny("bi-mat", "mat@", ":bi");
        assertThat(Databases.place(setting)).doesNotContain("bi");
    }

    @Test
    void anyTextIsMasked() {
        assertThat(Databases.withoutPasswords(
                        "--databse jdbc:postgresql://app:p/w@host/db x?user=u&password=p&sslpassword=q --out o"))
                .isEqualTo("--databse jdbc:postgresql://***@host/db x?user=u&password=***&sslpassword=*** --out o");
    }
}
