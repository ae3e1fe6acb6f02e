package vn.chitieu.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import vn.chitieu.length.Slow;

/** TLS by the program itself, set as docs/desk.md says, with a certificate made here; and the first start's sentences. */
@Slow
class DeskOverTlsIT {
    private static final char[] KEY = "khoa-de-thu".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void theDeskSpeaksTlsAndSaysHowTheFirstOneGetsIn() throws Exception {
        KeyStore keys = keys();
        FileSystemUtils.copyRecursively(Path.of("rules"), folder.resolve("rules"));
        Files.createDirectories(folder.resolve("inbox"));
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process service = new Jar(folder)
                .with("SERVER_SSL_CERTIFICATE", "file:" + pem("desk.pem", "CERTIFICATE", certificate(keys)))
                .with("SERVER_SSL_CERTIFICATE_PRIVATE_KEY", "file:" + pem("desk.key", "PRIVATE KEY", secret(keys)))
                .start("serve", "--inbox", "inbox", "--address", "0.0.0.0", "--port", Integer.toString(port));
        try {
            HttpClient client =
                    HttpClient.newBuilder().sslContext(trusting(keys)).build();
            HttpRequest asked = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + "/vao"))
                    .build();
            HttpResponse<String> page = Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(500))
                    .ignoreExceptions()
                    .until(() -> client.send(asked, HttpResponse.BodyHandlers.ofString()), r -> r.statusCode() == 200);
            assertThat(page.body()).contains("Đăng nhập");
            assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty().allMatch(c -> c.contains("Secure"));
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
            String said = Files.readString(folder.resolve("stderr.txt"));
            assertThat(said)
                    .contains("https://0.0.0.0:" + port + "/")
                    .contains("Chưa có tài khoản nào nên chưa ai vào được.")
                    .contains("bin/chitieu accounts add quantri");
            assertThat(said).as("no warning that passwords go in the open").doesNotContain("http://0.0.0.0");
        } finally {
            service.destroy();
            assertThat(service.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private KeyStore keys() throws Exception {
        Path file = folder.resolve("desk.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "desk",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=ban lam viec",
                        "-ext",
                        "san=ip:127.0.0.1",
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
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, KEY);
        }
        return keys;
    }

    private static byte[] certificate(KeyStore keys) throws Exception {
        return keys.getCertificate("desk").getEncoded();
    }

    private static byte[] secret(KeyStore keys) throws Exception {
        return keys.getKey("desk", KEY).getEncoded();
    }

    private Path pem(String name, String what, byte[] content) throws Exception {
        return Files.writeString(
                folder.resolve(name),
                "-----BEGIN " + what + "-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + what
                        + "-----\n");
    }

    private static SSLContext trusting(KeyStore keys) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, KEY);
        trusted.setCertificateEntry("desk", keys.getCertificate("desk"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
