package dev.parley.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The same payloads as a careless site would show them: raw, without a policy. Each stands in a frame of its own, so
 * that none keeps another from running.
 */
final class UnescapedSite implements AutoCloseable {

    private final List<Payload> payloads;
    private final HttpServer server;

    UnescapedSite(List<Payload> payloads) {
        this.payloads = payloads;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String page(int from, int to) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/frames/" + from + "/" + to;
    }

    static String frame(int index) {
        return "payload" + index;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        String html = switch (path.length > 1 ? path[1] : "") {
            case "frames" -> frames(Integer.parseInt(path[2]), Integer.parseInt(path[3]));
            case "raw" ->
                "<!doctype html><div>" + payloads.get(Integer.parseInt(path[2])).payload() + "</div>";
            default -> "";
        };
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html;charset=UTF-8");
        exchange.sendResponseHeaders(html.isEmpty() ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String frames(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(index -> "<iframe name='" + frame(index) + "' src='/raw/" + index
                        + "' sandbox='allow-scripts allow-same-origin allow-modals allow-forms allow-popups'></iframe>")
                .collect(Collectors.joining("", "<!doctype html>", ""));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
