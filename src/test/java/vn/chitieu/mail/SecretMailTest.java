package vn.chitieu.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chitieu.length.Slow;

/** Mail under TLS, with real handshakes: certificates are made here, one of them trusted, one not, one of another name. */
@Slow
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretMailTest {
    private static final char[] KEY = "khoa-de-thu".toCharArray();
    private static final String PASSWORD = "mật khẩu của máy";
    private KeyStore known;
    private KeyStore stranger;
    private KeyStore otherName;
    private SSLContext before;

    @TempDir
    private Path folder;

    /** This machine trusts the two that an office has made for itself, and nobody else. */
    @BeforeAll
    void trust(@TempDir Path keys) throws Exception {
        known = made(keys.resolve("known.p12"), "san=ip:127.0.0.1");
        stranger = made(keys.resolve("stranger.p12"), "san=ip:127.0.0.1");
        otherName = made(keys.resolve("other.p12"), "san=dns:thu.khac.example.vn");
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, KEY);
        trusted.setCertificateEntry("known", known.getCertificate("may"));
        trusted.setCertificateEntry("other", otherName.getCertificate("may"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        before = SSLContext.getDefault();
        SSLContext.setDefault(context);
    }

    @AfterAll
    void forget() {
        SSLContext.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource({"smtps, FROM_THE_FIRST_BYTE", "smtp, STARTTLS"})
    void aMailAndThePasswordGoUnderTls(String scheme, SecretServer.Manner manner) throws Exception {
        try (SecretServer server = new SecretServer(manner, identity(known))) {
            assertThat(sent(scheme, server).outcome()).isEqualTo(Transport.Outcome.TAKEN);
            assertThat(server.saidInSecret())
                    .anyMatch(l -> l.startsWith("AUTH PLAIN"))
                    .anyMatch(l -> l.startsWith("MAIL FROM:<chitieu@so.example.vn>"))
                    .contains("Message-ID: <1@so.example.vn>");
            assertThat(server.saidInTheOpen())
                    .noneMatch(l -> l.startsWith("AUTH") || l.startsWith("MAIL") || l.startsWith("Message-ID"));
        }
    }

    /** Nothing is told to a server that cannot prove who it is: no password, no address, no mail. */
    @ParameterizedTest
    @CsvSource({"smtps, FROM_THE_FIRST_BYTE", "smtp, STARTTLS"})
    void aServerNobodyHereTrustsIsToldNothing(String scheme, SecretServer.Manner manner) throws Exception {
        for (KeyStore wrong : List.of(stranger, otherName))
            try (SecretServer server = new SecretServer(manner, identity(wrong))) {
                Transport.Answer answer = sent(scheme, server);
                assertThat(answer.outcome()).isEqualTo(Transport.Outcome.UNREACHABLE);
                assertThat(answer.said())
                        .startsWith("Không tin được chứng thư của máy chủ thư 127.0.0.1:" + server.port())
                        .contains("Chưa gửi mật khẩu hay thư nào");
                assertThat(server.saidInSecret()).isEmpty();
                assertThat(server.saidInTheOpen()).noneMatch(l -> l.startsWith("AUTH") || l.startsWith("MAIL"));
            }
    }

    /** Somebody between could take the offer of TLS away: then the conversation ends. */
    @Test
    void withoutTheOfferOfTlsTheConversationEnds() throws Exception {
        try (SecretServer server = new SecretServer(SecretServer.Manner.IN_THE_OPEN, identity(known))) {
            Transport.Answer answer = sent("smtp", server);
            assertThat(answer.outcome()).isEqualTo(Transport.Outcome.UNREACHABLE);
            assertThat(answer.said())
                    .startsWith("Máy chủ thư 127.0.0.1:" + server.port() + " không nhận mã hóa (STARTTLS)");
            assertThat(server.saidInTheOpen()).noneMatch(l -> l.startsWith("AUTH") || l.startsWith("MAIL"));
        }
    }

    /** {@code smtps} towards a port that speaks in the open: said as such, not as a stack of exceptions. */
    @Test
    void tlsTowardsAPortWithoutItIsSaid() throws Exception {
        try (SecretServer server = new SecretServer(SecretServer.Manner.IN_THE_OPEN, identity(known))) {
            Transport.Answer answer = sent("smtps", server);
            assertThat(answer.outcome()).isEqualTo(Transport.Outcome.UNREACHABLE);
            assertThat(answer.said())
                    .startsWith("Không lập được kết nối mã hóa với máy chủ thư 127.0.0.1:" + server.port());
        }
    }

    private Transport.Answer sent(String scheme, SecretServer server) {
        MailSettings settings = MailSettings.of(
                folder.resolve("ds.xlsx"),
                Map.of(
                        "CHITIEU_MAIL_SERVER",
                        scheme + "://127.0.0.1:" + server.port(),
                        "CHITIEU_MAIL_FROM",
                        "chitieu@so.example.vn",
                        "CHITIEU_MAIL_USER",
                        "may",
                        "CHITIEU_MAIL_PASSWORD",
                        PASSWORD));
        return new SmtpTransport(settings, java.util.Objects.requireNonNull(settings.server()))
                .send(new Outbox.Mail(
                        1,
                        "<1@so.example.vn>",
                        "vhxh@ngokbay.example.vn",
                        "Kết quả",
                        "Kính gửi",
                        0,
                        Instant.parse("2027-01-01T01:00:00Z"),
                        List.of()));
    }

    private static SSLContext identity(KeyStore keys) throws Exception {
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, KEY);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static KeyStore made(Path file, String names) throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "may",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=may chu thu",
                        "-ext",
                        names,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(KEY))
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes());
        assertThat(keytool.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(keytool.exitValue()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, KEY);
        }
        return keys;
    }
}
