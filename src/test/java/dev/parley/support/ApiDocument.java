package dev.parley.support;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.restassured.RestAssured;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The OpenAPI document of the running service, and whether something is of a form that it gives. */
public final class ApiDocument {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final JsonSchemaFactory FORMS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private static final SchemaValidatorsConfig EXACTLY =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private static final Map<Integer, ApiDocument> BY_PORT = new ConcurrentHashMap<>();

    private final JsonNode root;
    private final JsonNode forms;
    private final Map<JsonNode, JsonSchema> compiled = new ConcurrentHashMap<>();

    ApiDocument(JsonNode root) {
        this.root = root;
        this.forms = exact(root.path("components").path("schemas"));
    }

    /** That of the service that the tests talk to at present. */
    public static ApiDocument ofTheService() {
        return BY_PORT.computeIfAbsent(RestAssured.port, port -> new ApiDocument(read(fetched())));
    }

    private static String fetched() {
        return given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    public static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** Answers may get more members later; at present they have those that the document names, and no others. */
    private static JsonNode exact(JsonNode schemas) {
        JsonNode exact = alone(schemas);
        exact.properties().stream()
                .filter(schema -> !schema.getKey().equals("Problem"))
                .map(Map.Entry::getValue)
                .filter(schema -> schema.has("properties") && !schema.has("additionalProperties"))
                .forEach(schema -> ((ObjectNode) schema).put("additionalProperties", false));
        return exact;
    }

    /** As it is where there is nothing around it but the other forms. */
    private static JsonNode alone(JsonNode schema) {
        return read(schema.toString().replace("#/components/schemas/", "#/$defs/"));
    }

    /** Every operation by method and path, such as {@code GET /api/v1/threads}. */
    public Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getKey().matches("get|post|put|patch|delete"))
                        .forEach(method -> operations.put(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue())));
        // A resource of the tests of rights is not the product's.
        operations.keySet().removeIf(name -> name.endsWith("/moderation/probe"));
        return operations;
    }

    /** One operation by method and path. */
    public JsonNode operation(String name) {
        return Objects.requireNonNull(operations().get(name), name);
    }

    /** The operation that a request means; empty where the document has none. */
    public Optional<JsonNode> asked(String method, String path) {
        return operations().entrySet().stream()
                .filter(each -> (method + " " + path).matches(each.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The forms that are named, to be looked at. */
    public Map<String, JsonNode> schemas() {
        return root.path("components").path("schemas").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The form with this name. */
    public JsonNode schema(String name) {
        return Objects.requireNonNull(schemas().get(name), name);
    }

    /** What is wrong with a value that is to be of a form; empty where nothing is. */
    public Set<String> faults(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(ValidationMessage::toString)
                .collect(Collectors.toSet());
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.putArray("allOf").add(alone(schema));
        whole.set("$defs", forms);
        return FORMS.getSchema(whole, EXACTLY);
    }
}
