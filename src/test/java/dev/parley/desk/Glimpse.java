package dev.parley.desk;

import io.restassured.builder.ResponseBuilder;
import io.restassured.response.Response;
import io.restassured.specification.QueryableRequestSpecification;
import io.restassured.specification.RequestSpecification;
import io.restassured.specification.SpecificationQuerier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** Asks for an answer that does not end, and hangs up when its head has come. */
final class Glimpse {

    private Glimpse() {}

    static Response of(RequestSpecification request, String url) {
        QueryableRequestSpecification asked = SpecificationQuerier.query(request);
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            asked.getHeaders().forEach(header -> connection.setRequestProperty(header.getName(), header.getValue()));
            connection.setRequestProperty(
                    "Cookie",
                    asked.getCookies().asList().stream()
                            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
            Response head = head(connection);
            connection.disconnect();
            return head;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response head(HttpURLConnection connection) throws IOException {
        ResponseBuilder head = new ResponseBuilder()
                .setStatusCode(connection.getResponseCode())
                .setBody("");
        connection.getHeaderFields().forEach((name, values) -> {
            if (name != null) {
                List.copyOf(values).forEach(value -> head.setHeader(name, value));
            }
        });
        return head.build();
    }
}
