package dev.turnback.allinone.malformed;

import dev.turnback.web.OpenApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the API says of itself.
 *
 * @param description the OpenAPI document
 */
public record Api(JsonNode description) {

    /**
     * One route.
     *
     * @param path with its variables, such as {@code /api/v1/incidents/{id}}
     * @param body the schema of the body, null when it takes none
     */
    public record Operation(
            String id,
            String method,
            String path,
            List<String> parameters,
            boolean isPublic,
            boolean takesKey,
            @Nullable JsonNode body) {

        boolean hasVariable() {
            return path.contains("{");
        }

        boolean isPage() {
            return !path.startsWith("/api") && !path.startsWith("/health");
        }
    }

    /** Every described route, and those of the pages, which are no part of the description. */
    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        description
                .path("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(
                                                each ->
                                                        operations.add(
                                                                operation(
                                                                        path.getKey(),
                                                                        each.getKey(),
                                                                        each.getValue()))));
        operations.add(page("/"));
        operations.add(page("/assets/nothing.js"));
        return operations;
    }

    /** The methods that an address takes. */
    List<String> methods(String path) {
        return description.path("paths").path(path).propertyNames().stream()
                .map(method -> method.toUpperCase(Locale.ROOT))
                .toList();
    }

    JsonNode schema(String ref) {
        return description.path("components").path("schemas").path(nameOf(ref));
    }

    static String nameOf(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    private static Operation operation(String path, String method, JsonNode told) {
        JsonNode body = told.path("requestBody").path("content").path("application/json");
        return new Operation(
                told.path("operationId").asString(),
                method.toUpperCase(Locale.ROOT),
                path,
                named(told, "query"),
                told.path(OpenApi.ACCESS).asString().equals("PUBLIC"),
                // The commands to the machinery record nothing and look at no key.
                !named(told, "header").isEmpty() && !path.startsWith("/api/v1/operations/"),
                body.isMissingNode() ? null : body.path("schema"));
    }

    private static List<String> named(JsonNode told, String in) {
        return told.path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals(in))
                .map(parameter -> parameter.path("name").asString())
                .collect(Collectors.toList());
    }

    private static Operation page(String path) {
        return new Operation("page " + path, "GET", path, List.of(), true, false, null);
    }
}
