package vn.chitieu.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody before the desk without a browser: keeps cookies, follows redirects, sends forms with their token. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String desk;

    Visitor(String desk) {
        this.desk = desk;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(desk + path))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** As a proxy passes it on. */
    HttpResponse<String> passedOn(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(desk + path))
                        .header("Accept", "text/html,application/json")
                        .header("X-Forwarded-For", "192.0.2.7")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(desk + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpResponse<String> enter(String login, String password) throws IOException, InterruptedException {
        return post("/vao", "/vao", Map.of("ten", login, "mat-khau", password));
    }

    /** @param form the page that holds the form, for its token */
    HttpResponse<String> post(String form, String path, Map<String, String> values)
            throws IOException, InterruptedException {
        Map<String, String> all = new TreeMap<>(values);
        all.put("_csrf", token(form));
        StringBuilder body = new StringBuilder();
        all.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(path, "application/x-www-form-urlencoded", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> upload(String name, byte[] content) throws IOException, InterruptedException {
        return upload("/gui", name, content);
    }

    HttpResponse<String> upload(String form, String name, byte[] content) throws IOException, InterruptedException {
        return upload(form, "/gui", Map.of(), name, content);
    }

    /** @param form the page that holds the form, for its token */
    HttpResponse<String> upload(String form, String path, Map<String, String> values, String name, byte[] content)
            throws IOException, InterruptedException {
        Map<String, String> all = new TreeMap<>(values);
        all.put("_csrf", token(form));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        all.forEach((field, value) -> body.writeBytes(
                ("--ranh\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--ranh\r\nContent-Disposition: form-data; name=\"tep\"; filename=\""
                        + name.replace("\"", "%22") + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--ranh--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(path, "multipart/form-data; boundary=ranh", body.toByteArray());
    }

    HttpResponse<String> send(String path, String type, byte[] body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(desk + path))
                        .header("Content-Type", type)
                        .header("Accept", "text/html")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String token(String form) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(get(form).body());
        return token.find() ? token.group(1) : "";
    }
}
