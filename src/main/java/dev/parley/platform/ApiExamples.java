package dev.parley.platform;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.jspecify.annotations.Nullable;

/**
 * What is sent and answered for example, in the OpenAPI document. There is a file for each operation under its name: by
 * {@code request} or by status, and then by what the example is called, a body. That of a problem takes the place of the
 * bare one with this code.
 */
final class ApiExamples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final TypeReference<Map<String, Map<String, Object>>> FORM = new TypeReference<>() {};

    private ApiExamples() {}

    static void addTo(Operation operation) {
        read(operation.getOperationId()).forEach((place, examples) -> {
            Content content = place.equals("request")
                    ? operation.getRequestBody().getContent()
                    : operation.getResponses().getAPIResponse(place).getContent();
            content.getMediaTypes()
                    .values()
                    .forEach(body -> examples.forEach((name, value) ->
                            body.addExample(name, OASFactory.createExample().value(value))));
        });
    }

    /** Nothing where there is no file: the tests say which one is missing. */
    private static Map<String, Map<String, Object>> read(@Nullable String operation) {
        try (InputStream file = ApiExamples.class.getResourceAsStream("/openapi/" + operation + ".json")) {
            return file == null ? Map.of() : JSON.readValue(file, FORM);
        } catch (IOException e) {
            throw new UncheckedIOException("The examples of " + operation + " cannot be read", e);
        }
    }
}
