package dev.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.support.ApiDocument;
import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The document of the JSON API is one that generators can work with, and tells the truth. */
@ServiceTest
class OpenApiTest {

    private final World world;
    private OpenAPI document = new OpenAPI();

    OpenApiTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void theDocumentIsRead() {
        document = read("json").getOpenAPI();
    }

    private SwaggerParseResult read(String format) {
        String text = world.reader("Stranger")
                .request()
                .get("/q/openapi?format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        ParseOptions whole = new ParseOptions();
        whole.setResolve(true);
        return new OpenAPIV3Parser().readContents(text, null, whole);
    }

    private Map<String, Operation> operations() {
        Map<String, Operation> all = new TreeMap<>();
        // A resource of the tests of rights is not the product's.
        document.getPaths().remove("/api/v1/moderation/probe");
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> all.put(method + " " + path, operation)));
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "yaml"})
    void aGeneratorHasNothingToComplainOf(String format) {
        SwaggerParseResult result = read(format);

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getPaths()).hasSizeGreaterThan(8);
    }

    @Test
    void everyOperationHasANameOfItsOwnAndSaysWhatItDoes() {
        assertThat(operations().values()).allSatisfy(operation -> {
            assertThat(operation.getOperationId()).matches("[a-z][A-Za-z]+");
            assertThat(operation.getSummary()).isNotBlank();
            assertThat(operation.getTags()).hasSize(1);
        });
        assertThat(operations().values().stream().map(Operation::getOperationId))
                .doesNotHaveDuplicates();
        assertThat(the(operations().get("GET /api/v1/articles/{slug}/comments")).getOperationId())
                .as("names are kept: programs call them")
                .isEqualTo("getArticlesComments");
    }

    @Test
    void everyAnswerHasAForm() {
        operations()
                .forEach((name, operation) -> operation.getResponses().forEach((status, response) -> {
                    assertThat(response.getDescription())
                            .as(name + " " + status)
                            .isNotBlank();
                    if (status.startsWith("2") && !status.equals("204")) {
                        assertThat(schemas(response.getContent()))
                                .as(name + " " + status)
                                .isNotEmpty()
                                .allMatch(has -> has);
                    }
                    if (status.matches("[45]..|default")) {
                        assertThat(the(response.getContent().get("application/problem+json"))
                                        .getSchema()
                                        .get$ref())
                                .as(name + " " + status)
                                .isEqualTo("#/components/schemas/Problem");
                    }
                }));
    }

    private static <T> T the(@Nullable T there) {
        return Objects.requireNonNull(there);
    }

    private static List<Boolean> schemas(Content content) {
        return content == null
                ? List.of()
                : content.values().stream()
                        .map(type -> type.getSchema() != null)
                        .toList();
    }

    @Test
    void answersThatAreNotTheUsualOnesAreThere() {
        assertThat(the(operations().get("POST /api/v1/comments/{id}/reports")).getResponses())
                .containsOnlyKeys("202", "400", "403", "404", "413", "415", "422", "429", "503", "default");
        assertThat(the(operations().get("DELETE /api/v1/comments/{id}")).getResponses())
                .containsOnlyKeys("204", "403", "404", "503", "default");
        assertThat(the(operations().get("POST /api/v1/comments/{id}/decisions")).getResponses())
                .containsOnlyKeys("200", "400", "401", "403", "404", "409", "413", "415", "422", "503", "default");
        assertThat(the(operations().get("GET /api/v1/moderation/queue")).getResponses())
                .containsOnlyKeys("200", "401", "403", "404", "422", "503", "default");
    }

    @Test
    void whatComesBeforeEveryResourceIsSaidOfEach() {
        operations().forEach((name, operation) -> {
            Map<String, ApiResponse> responses = operation.getResponses();
            assertThat(responses).as(name).containsKeys("503", "default");
            if (operation.getRequestBody() != null) {
                assertThat(responses).as(name).containsKeys("400", "413", "415");
            }
            boolean isReadAtTheDesk =
                    name.startsWith("GET") && operation.getTags().contains("Moderation");
            assertThat(the(responses.getOrDefault("403", new ApiResponse().description("")))
                            .getDescription()
                            .contains("foreign-origin:"))
                    .as(name)
                    .isEqualTo(!isReadAtTheDesk);
        });
    }

    @Test
    void headersThatProgramsActUponAreThere() {
        operations().forEach((name, operation) -> {
            Map<String, ApiResponse> responses = operation.getResponses();
            headers(responses, "429").ifPresent(headers -> assertThat(headers).containsExactly("Retry-After"));
            headers(responses, "503").ifPresent(headers -> assertThat(headers).containsExactly("Retry-After"));
            headers(responses, "401").ifPresent(headers -> assertThat(headers).containsExactly("WWW-Authenticate"));
            headers(responses, "304").ifPresent(headers -> {
                assertThat(headers).as(name).containsExactly("ETag");
                assertThat(headers(responses, "200")).as(name).hasValue(headers);
            });
        });
    }

    private static Optional<Set<String>> headers(Map<String, ApiResponse> responses, String status) {
        return Optional.ofNullable(responses.get(status))
                .map(response -> response.getHeaders() == null
                        ? Set.<String>of()
                        : response.getHeaders().keySet());
    }

    @Test
    void everyParameterSaysWhatItMeans() {
        operations().forEach((name, operation) -> {
            if (operation.getParameters() != null) {
                assertThat(operation.getParameters())
                        .as(name)
                        .allSatisfy(parameter -> assertThat(parameter.getDescription())
                                .as(parameter.getName())
                                .isNotBlank());
            }
        });
    }

    /** A number behind a name says that two forms had the same, and which is which may change. */
    @Test
    void everyFormHasANameOfItsOwnAndIsNeeded() {
        Map<String, JsonNode> schemas = ApiDocument.ofTheService().schemas();
        String all = ApiDocument.ofTheService().operations().toString() + schemas;

        assertThat(schemas.keySet())
                .allMatch(name -> name.matches("[A-Z][A-Za-z]+"))
                .allMatch(name -> all.contains("\"#/components/schemas/" + name + "\""));
    }

    @Test
    void everyBodyHasAnExampleThatIsTrue() {
        ApiDocument api = ApiDocument.ofTheService();
        assertThat(api.operations()).hasSameSizeAs(operations());
        api.operations().forEach((name, operation) -> {
            examples(api, name + " request", operation.path("requestBody"));
            operation.path("responses").properties().forEach(response -> {
                List<JsonNode> examples = examples(api, name + " " + response.getKey(), response.getValue());
                if (response.getKey().matches("[45]..")) {
                    assertThat(examples)
                            .as(name + " " + response.getKey())
                            .allSatisfy(problem -> isOf(response.getKey(), problem));
                }
            });
        });
    }

    private static List<JsonNode> examples(ApiDocument api, String where, JsonNode body) {
        List<JsonNode> all = new ArrayList<>();
        body.path("content").forEach(type -> {
            assertThat(type.path("examples")).as(where).isNotEmpty();
            type.path("examples").forEach(example -> {
                all.add(example.path("value"));
                assertThat(api.faults(type.path("schema"), example.path("value")))
                        .as(where + " " + example)
                        .isEmpty();
            });
        });
        return all;
    }

    /** What programs need beside the code is in its example, too. */
    private static void isOf(String status, JsonNode problem) {
        String code = problem.path("code").asText();
        assertThat(problem.path("status").asText()).isEqualTo(status);
        assertThat(ErrorCode.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'))
                        .status())
                .isEqualTo(problem.path("status").asInt());
        switch (code) {
            case "invalid" -> assertThat(problem.path("errors")).isNotEmpty();
            case "stale" ->
                assertThat(problem.has("current") || problem.has("changed")).isTrue();
            case "too-fast" -> assertThat(problem.path("retryAfter").asInt()).isPositive();
            default -> assertThat(problem.path("title").asText()).isEqualTo(code.replace('-', ' '));
        }
    }

    @Test
    void whatIsNotTrueIsNoticed() {
        ApiDocument api = ApiDocument.ofTheService();
        JsonNode queue = api.operation("GET /api/v1/moderation/queue");
        JsonNode body = queue.path("responses").path("200").path("content").path("application/json");
        ObjectNode example = body.path("examples").path("page").path("value").deepCopy();

        assertThat(api.faults(body.path("schema"), example)).isEmpty();
        ((ObjectNode) example.path("cards").path(0))
                .put("createdAt", "yesterday")
                .put("revision", "0");
        example.put("more", 1).put("status", "nowhere").remove("nextCursor");
        assertThat(api.faults(body.path("schema"), example)).hasSize(5);
    }

    @Test
    void bodiesAreSentWhereTheyAreReadAndAreOurs() {
        operations().forEach((name, operation) -> {
            if (name.matches("(GET|DELETE) .*")) {
                assertThat(operation.getRequestBody()).as(name).isNull();
            } else if (operation.getRequestBody() != null) {
                assertThat(operation.getRequestBody().getContent().values())
                        .as(name)
                        .extracting(type -> type.getSchema().get$ref())
                        .allMatch(schema -> schema.matches("#/components/schemas/\\w*Body"));
            }
        });
        assertThat(the(operations().get("POST /api/v1/articles/{slug}/comments"))
                        .getRequestBody())
                .isNotNull();
    }

    @Test
    void theCatalogueOfCodesIsInIt() {
        var problem = the(document.getComponents().getSchemas().get("Problem"));
        var code = (io.swagger.v3.oas.models.media.Schema<?>)
                the(problem.getProperties().get("code"));

        assertThat(code.getEnum())
                .map(Object::toString)
                .containsExactlyElementsOf(Arrays.stream(ErrorCode.values())
                        .map(ErrorCode::toString)
                        .toList());
    }

    @Test
    void whatNeedsAKeyOrAReceiptSaysSo() {
        assertThat(document.getComponents().getSecuritySchemes())
                .containsOnlyKeys("api-key", "session", "session-token", "receipt");
        operations().forEach((name, operation) -> {
            List<Set<String>> needed = operation.getSecurity() == null
                    ? List.of()
                    : operation.getSecurity().stream()
                            .map(one -> Set.copyOf(one.keySet()))
                            .toList();
            if (operation.getTags().contains("Moderation")) {
                Set<String> session = name.startsWith("GET") ? Set.of("session") : Set.of("session", "session-token");
                assertThat(needed).as(name).containsExactly(Set.of("api-key"), session);
                assertThat(operation.getResponses()).as(name).containsKeys("401", "403");
            } else if (name.matches("(GET|PATCH|DELETE) /api/v1/comments/\\{id}|POST .*/appeals")) {
                assertThat(needed).as(name).containsExactly(Set.of("receipt"));
            } else if (name.matches("POST .*/comments")) {
                assertThat(needed).as(name).containsExactlyInAnyOrder(Set.of(), Set.of("receipt"));
            } else {
                assertThat(needed).as(name).isEmpty();
            }
        });
    }

    @Test
    void everyAddressIsOneThatIsAnswered() {
        operations().forEach((name, operation) -> {
            String[] parts = name.split(" ");
            if (parts[0].equals(PathItem.HttpMethod.GET.name())) {
                int status = world.reader("Stranger")
                        .request()
                        .get(parts[1].replaceAll("\\{[a-z]+}", "x"))
                        .statusCode();
                assertThat(operation.getResponses())
                        .as(name + " answered " + status)
                        .containsKey(Integer.toString(status));
            }
        });
    }
}
