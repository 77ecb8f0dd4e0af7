package dev.parley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.support.ServiceTest;
import dev.parley.support.World;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
                    if (status.startsWith("4") || status.startsWith("5")) {
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
                .containsOnlyKeys("202", "400", "404", "422", "429", "503");
        assertThat(the(operations().get("DELETE /api/v1/comments/{id}")).getResponses())
                .containsOnlyKeys("204", "404", "503");
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
                        .allMatch(schema -> schema.matches("#/components/schemas/(\\w*Body|Several)"));
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
        assertThat(document.getComponents().getSecuritySchemes()).containsOnlyKeys("api-key", "receipt");
        operations().forEach((name, operation) -> {
            List<String> needed = operation.getSecurity() == null
                    ? List.of()
                    : operation.getSecurity().stream()
                            .flatMap(one -> one.keySet().stream())
                            .toList();
            if (operation.getTags().contains("Moderation")) {
                assertThat(needed).as(name).containsExactly("api-key");
                assertThat(operation.getResponses()).as(name).containsKeys("401", "403");
            } else if (name.matches("(GET|PATCH|DELETE) /api/v1/comments/\\{id}|POST .*/appeals")) {
                assertThat(needed).as(name).containsExactly("receipt");
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
