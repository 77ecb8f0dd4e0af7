package dev.parley.platform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the bodies of the JSON API: answers have all their members, also those that are null; requests have no
 * unknown ones. What is in no body is not in the document.
 */
final class ApiBodies {

    private static final String REFERENCE = "#/components/schemas/";

    private final OpenAPI document;
    private final Map<String, Schema> schemas;

    ApiBodies(OpenAPI document) {
        this.document = document;
        this.schemas = new TreeMap<>(document.getComponents().getSchemas());
    }

    void complete() {
        Set<String> sent = new HashSet<>();
        Set<String> answered = new HashSet<>();
        operations().forEach(operation -> {
            if (operation.getRequestBody() != null) {
                gather(operation.getRequestBody().getContent(), sent);
            }
            operation
                    .getResponses()
                    .getAPIResponses()
                    .values()
                    .forEach(response -> gather(response.getContent(), answered));
        });
        answered.forEach(name -> hasAllMembers(schema(name)));
        answered.forEach(name -> parts(schema(name)).forEach(ApiBodies::mayBeNull));
        sent.forEach(name -> hasNoOthers(schema(name)));
        schemas.keySet().removeIf(name -> !sent.contains(name) && !answered.contains(name));
        document.getComponents().setSchemas(schemas);
    }

    private Stream<Operation> operations() {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    private Schema schema(String name) {
        return Objects.requireNonNull(schemas.get(name), name);
    }

    private void gather(@Nullable Content content, Set<String> names) {
        if (content != null) {
            content.getMediaTypes().values().stream()
                    .map(MediaType::getSchema)
                    .forEach(schema -> gather(schema, names));
        }
    }

    private void gather(@Nullable Schema schema, Set<String> names) {
        if (schema == null) {
            return;
        }
        String reference = schema.getRef();
        if (reference != null) {
            String name = reference.substring(REFERENCE.length());
            if (names.add(name)) {
                gather(schema(name), names);
            }
        }
        parts(schema).forEach(part -> gather(part, names));
    }

    private static List<Schema> parts(Schema schema) {
        List<Schema> parts = new ArrayList<>();
        parts.addAll(
                schema.getProperties() == null
                        ? List.of()
                        : schema.getProperties().values());
        parts.addAll(schema.getAnyOf() == null ? List.of() : schema.getAnyOf());
        parts.addAll(schema.getOneOf() == null ? List.of() : schema.getOneOf());
        parts.addAll(schema.getAllOf() == null ? List.of() : schema.getAllOf());
        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
                .filter(Objects::nonNull)
                .forEach(parts::add);
        return parts;
    }

    private static void hasAllMembers(Schema schema) {
        if (schema.getProperties() != null && schema.getRequired() == null) {
            schema.setRequired(List.copyOf(schema.getProperties().keySet()));
        }
    }

    /** Of a few words or none, none is one, too. */
    private static void mayBeNull(Schema schema) {
        boolean isNullable = schema.getType() != null && schema.getType().contains(Schema.SchemaType.NULL);
        if (isNullable && schema.getEnumeration() != null) {
            List<Object> words = new ArrayList<>(schema.getEnumeration());
            words.add(null);
            schema.setEnumeration(words);
        }
    }

    private static void hasNoOthers(Schema schema) {
        if (isObject(schema)) {
            schema.setAdditionalPropertiesBoolean(false);
        }
    }

    private static boolean isObject(Schema schema) {
        return schema.getType() != null && schema.getType().contains(Schema.SchemaType.OBJECT);
    }
}
