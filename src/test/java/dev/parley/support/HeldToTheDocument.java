package dev.parley.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;

/**
 * Whatever a test asks the JSON API, the answer must be one that the OpenAPI document has: the status, its headers, its
 * type and its form; and what was taken must have been sent in a form that it has.
 */
final class HeldToTheDocument implements Filter {

    /** What {@code default} stands for: a method, format or host that is none, and our own faults. */
    private static final List<Integer> OF_ANY_OPERATION = List.of(405, 406, 421, 500);

    private static final String API = "/api/v1/";

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        String path = URI.create(request.getURI()).getRawPath();
        if (path != null && path.startsWith(API)) {
            ApiDocument document = ApiDocument.ofTheService();
            document.asked(request.getMethod(), path).ifPresent(operation -> {
                String asked = request.getMethod() + " " + path + " answered " + answer.statusCode();
                hold(document, operation, answer, asked);
                holdSent(document, operation, request, answer, asked);
            });
        }
        return answer;
    }

    private static void hold(ApiDocument document, JsonNode operation, Response answer, String asked) {
        JsonNode responses = operation.path("responses");
        String status = Integer.toString(answer.statusCode());
        if (!responses.has(status)) {
            assertThat(answer.statusCode()).as(asked).isIn(OF_ANY_OPERATION);
        }
        JsonNode response = responses.has(status) ? responses.path(status) : responses.path("default");
        response.path("headers")
                .properties()
                .forEach(header -> assertThat(answer.header(header.getKey()))
                        .as(asked + " with " + header.getKey())
                        .isNotNull());
        if (!response.has("content")) {
            assertThat(answer.asString()).as(asked).isEmpty();
            return;
        }
        String type = answer.contentType().replaceFirst(";.*", "");
        assertThat(response.path("content").has(type)).as(asked + " as " + type).isTrue();
        JsonNode body = type.endsWith("json") ? ApiDocument.read(answer.asString()) : new TextNode(answer.asString());
        assertThat(document.faults(response.path("content").path(type).path("schema"), body))
                .as(asked + " " + body)
                .isEmpty();
    }

    private static void holdSent(
            ApiDocument document,
            JsonNode operation,
            FilterableRequestSpecification request,
            Response answer,
            String asked) {
        JsonNode form = operation.path("requestBody").path("content").path("application/json");
        if (answer.statusCode() < 300 && form.has("schema") && request.getBody() instanceof String sent) {
            assertThat(document.faults(form.path("schema"), ApiDocument.read(sent)))
                    .as(asked + ", sent " + sent)
                    .isEmpty();
        }
    }
}
