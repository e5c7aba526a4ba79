package org.letterpress.web.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A mail server that says yes to everything but what a test wants otherwise, and remembers what it was told. */
final class ScriptedSmtp implements AutoCloseable {
    /** A reply of the script that makes it hang up, and one that makes it say nothing. */
    static final String HANG_UP = "hang up";

    static final String SILENCE = "silence";

    final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final ServerSocket socket;
    private final UnaryOperator<String> script;

    /** @param script the reply to a command, or to {@code GREETING} and {@code CONTENT}; empty for the usual one */
    ScriptedSmtp(UnaryOperator<String> script) {
        this.script = script;
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Thread thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                lines.add("(gone)");
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
        OutputStream out = client.getOutputStream();
        Optional<String> command = Optional.of("GREETING");
        while (command.isPresent() && answer(command.get(), out)) {
            if (command.get().equals("DATA") && script.apply("DATA").isEmpty()) {
                readContent(in);
                command = Optional.of("CONTENT");
            } else {
                command = Optional.ofNullable(in.readLine());
                command.ifPresent(lines::add);
            }
        }
    }

    private void readContent(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            lines.add(line);
            line = in.readLine();
        }
    }

    private boolean answer(String command, OutputStream out) throws IOException {
        String scripted = script.apply(command);
        if (scripted.equals(HANG_UP)) {
            return false;
        }
        if (!scripted.equals(SILENCE)) {
            String reply = scripted.isEmpty() ? usual(command) : scripted;
            out.write((reply + "\r\n").getBytes(UTF_8));
            out.flush();
        }
        return !command.toUpperCase(Locale.ROOT).startsWith("QUIT");
    }

    private static String usual(String command) {
        return switch (command.split(" ", 2)[0].toUpperCase(Locale.ROOT)) {
            case "GREETING" -> "220 scripted.example";
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 fine";
        };
    }

    /** How often a line began like that. */
    long count(String beginning) {
        synchronized (lines) {
            return lines.stream().filter(line -> line.startsWith(beginning)).count();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
