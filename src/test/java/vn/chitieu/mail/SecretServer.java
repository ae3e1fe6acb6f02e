package vn.chitieu.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server under TLS: from the first byte, from STARTTLS on, or one that has lost it (or somebody between has). */
final class SecretServer implements AutoCloseable {
    /** How it begins. */
    enum Manner {
        FROM_THE_FIRST_BYTE,
        STARTTLS,
        IN_THE_OPEN
    }

    private final ServerSocket socket;
    private final SSLContext identity;
    private final Manner manner;
    private final List<String> open = new ArrayList<>();
    private final List<String> secret = new ArrayList<>();

    SecretServer(Manner manner, SSLContext identity) throws IOException {
        this.manner = manner;
        this.identity = identity;
        this.socket = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
        Thread thread = new Thread(this::serve, "secret");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What was said to it that anybody on the way could read. */
    synchronized List<String> saidInTheOpen() {
        return List.copyOf(open);
    }

    /** What was said to it under TLS. */
    synchronized List<String> saidInSecret() {
        return List.copyOf(secret);
    }

    private synchronized void heard(boolean hidden, String line) {
        (hidden ? secret : open).add(line);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                if (manner == Manner.FROM_THE_FIRST_BYTE) talk(hidden(client), true, true);
                else if (talk(client, false, true)) talk(hidden(client), true, false);
            } catch (IOException e) {
                // whoever does not trust it leaves; the next one
            }
        }
    }

    private SSLSocket hidden(Socket client) throws IOException {
        SSLSocket secretly = (SSLSocket) identity.getSocketFactory().createSocket(client, null, true);
        secretly.setUseClientMode(false);
        secretly.startHandshake();
        return secretly;
    }

    /** @return whether the other side wants to go on in secret */
    private boolean talk(Socket client, boolean hidden, boolean greets) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = client.getOutputStream();
        if (greets) say(out, "220 here");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard(hidden, line);
            String command = line.toUpperCase(Locale.ROOT);
            if (command.startsWith("EHLO")) {
                say(out, "250-here");
                if (!hidden && manner == Manner.STARTTLS) say(out, "250-STARTTLS");
                say(out, "250 AUTH PLAIN");
            } else if (command.startsWith("STARTTLS") && manner == Manner.STARTTLS) {
                say(out, "220 go on");
                return true;
            } else if (command.startsWith("AUTH")) {
                say(out, "235 welcome");
            } else if (command.equals("DATA")) {
                say(out, "354 go on");
                for (String text = in.readLine(); text != null && !text.equals("."); text = in.readLine())
                    heard(hidden, text);
                say(out, "250 taken");
            } else if (command.equals("QUIT")) {
                return false;
            } else {
                say(out, "250 ok");
            }
        }
        return false;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
