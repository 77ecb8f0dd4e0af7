package dev.parley.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Somebody else's website, on a host and port of its own: to browsers it is another site than the service. */
final class OtherWebsite implements BeforeEachCallback, AfterEachCallback {

    private record Page(String html, Map<String, String> headers) {}

    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final HttpServer server = bound();

    private static HttpServer bound() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        server.createContext("/", exchange -> {
            Page page = pages.getOrDefault(exchange.getRequestURI().getPath(), new Page("", Map.of()));
            byte[] bytes = page.html().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            page.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        server.stop(0);
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A page with this in its body; its address. */
    String shows(String path, String body) {
        return shows(path, "en", body, Map.of());
    }

    String shows(String path, String language, String body, Map<String, String> headers) {
        String html =
                """
                <!doctype html>
                <html lang="%s" dir="%s"><head><title>A page elsewhere</title><link rel="icon" href="data:,">
                <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
                <script type="module" src="%s"></script></head>
                <body><main><h1>A page elsewhere</h1>%s</main></body></html>""".formatted(language, language.equals("ar") ? "rtl" : "ltr", Visitor.address("/embed.js"), body);
        pages.put(path, new Page(html, headers));
        return origin() + path;
    }
}
