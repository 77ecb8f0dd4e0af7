package dev.parley.support;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Sends bytes that no well-behaved client would, and reads what comes back until the connection ends. */
public final class RawHttp {

    private static final int PATIENCE_MILLISECONDS = 20_000;

    /** What came back. */
    public record Answer(int status, List<String> headerLines, String body) {

        public Optional<String> header(String name) {
            return headerLines.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }

    private RawHttp() {}

    /** A request without body; header lines as they are to be sent. Host is added unless one is given. */
    public static Answer get(String target, String... headerLines) {
        return send("GET", target, "", headerLines);
    }

    public static Answer post(String target, String body, String... headerLines) {
        int length = body.getBytes(StandardCharsets.ISO_8859_1).length;
        return send("POST", target, body, with(headerLines, "Content-Length: " + length));
    }

    public static Answer postForm(String target, String body, String... headerLines) {
        return post(target, body, with(headerLines, "Content-Type: application/x-www-form-urlencoded"));
    }

    /** @param body each character one byte */
    public static Answer send(String method, String target, String body, String... headerLines) {
        StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (Arrays.stream(headerLines)
                .noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("host:"))) {
            request.append("Host: localhost:").append(RestAssured.port).append("\r\n");
        }
        request.append("Connection: close\r\n");
        for (String line : headerLines) {
            request.append(line).append("\r\n");
        }
        return exchange(request + "\r\n" + body);
    }

    private static String[] with(String[] lines, String more) {
        String[] all = Arrays.copyOf(lines, lines.length + 1);
        all[lines.length] = more;
        return all;
    }

    private static Answer exchange(String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            } catch (SocketException refusedWhileSending) {
                // The answer may be there all the same.
            }
            return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer parse(String answer) {
        int end = answer.indexOf("\r\n\r\n");
        List<String> head = List.of(answer.substring(0, Math.max(end, 0)).split("\r\n"));
        int status = Integer.parseInt(head.getFirst().split(" ", 3)[1]);
        return new Answer(status, head.subList(1, head.size()), answer.substring(end + 4));
    }
}
