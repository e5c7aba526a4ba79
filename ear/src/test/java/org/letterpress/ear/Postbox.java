package org.letterpress.ear;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** The mail server that the site under test hands its letters to: it takes each, and keeps it for whoever asks. */
final class Postbox {
    private static final Postbox OF_SITE = new Postbox(Integer.parseInt(Site.setting("letterpress.test.mail.port")));

    private final ServerSocket socket;
    private final List<String> letters = new CopyOnWriteArrayList<>();

    private Postbox(int port) {
        try {
            socket = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "postbox");
        thread.setDaemon(true);
        thread.start();
    }

    /** That of the site which most tests are about; open from when it is first asked for. */
    static Postbox ofSite() {
        return OF_SITE;
    }

    /** The only letter about that to an address, as soon as it is there, headers and text. */
    String letterTo(String address, String subject) {
        Patience.until(() -> !lettersTo(address, subject).isEmpty());
        assertThat(lettersTo(address, subject)).hasSize(1);
        return lettersTo(address, subject).get(0);
    }

    List<String> lettersTo(String address, String subject) {
        String to = "\nto: " + address.toLowerCase(Locale.ROOT) + "\n";
        return letters.stream()
                .filter(letter -> letter.toLowerCase(Locale.ROOT).contains(to))
                .filter(letter -> new Received(letter).header("Subject").startsWith(subject))
                .toList();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread thread = new Thread(() -> talk(client), "postbox-line");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8))) {
            OutputStream out = client.getOutputStream();
            say("220 postbox", out);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equalsIgnoreCase("DATA")) {
                    say("354 go on", out);
                    letters.add(content(in));
                }
                say(line.equalsIgnoreCase("QUIT") ? "221 bye" : "250 ok", out);
            }
        } catch (IOException e) {
            letters.add("(broken off: " + e.getMessage() + ")");
        }
    }

    private static String content(BufferedReader in) throws IOException {
        StringBuilder content = new StringBuilder("\n");
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            content.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
        }
        String letter = content.toString();
        int headers = Math.max(letter.indexOf("\n\n"), 0);
        return letter.substring(0, headers) + letter.substring(headers).replace("=\n", ""); // RFC 2045, 6.7
    }

    private static void say(String reply, OutputStream out) throws IOException {
        out.write((reply + "\r\n").getBytes(UTF_8));
        out.flush();
    }
}
