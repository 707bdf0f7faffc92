package dev.turnback.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest {
    private final JsonNode api = Json.mapper().readTree(OpenApi.of(WebExamples.routes()));

    @Test
    void everyRouteOfTheApiIsDescribed() {
        for (Route route : WebExamples.routes()) {
            if (!route.path().contains("{*")) {
                JsonNode operation =
                        api.path("paths")
                                .path(route.path())
                                .path(route.method().name().toLowerCase(java.util.Locale.ROOT));
                assertThat(operation.path("operationId").asString())
                        .isEqualTo(route.operation().id());
                assertThat(operation.has("security")).isEqualTo(route.access() != Access.PUBLIC);
            }
        }
        assertThat(api.path("openapi").asString()).startsWith("3.1");
    }

    @Test
    void aNullableFieldSaysSoAndTheOthersAreRequired() {
        JsonNode note = api.path("components").path("schemas").path("WebExamplesNote");

        assertThat(note.path("required").toString()).isEqualTo("[\"tags\",\"text\"]");
        assertThat(note.path("properties").path("stars").path("type").toString())
                .contains("null", "integer");
        assertThat(note.path("properties").path("tags").path("items").path("$ref").asString())
                .isEqualTo("#/components/schemas/WebExamplesTag");
    }

    @Test
    void aCommandAsksForItsKeyAndItsBody() {
        JsonNode take = api.path("paths").path("/api/v1/notes").path("post");

        assertThat(take.path("parameters").toString()).contains("Idempotency-Key");
        assertThat(take.path("requestBody").toString()).contains("WebExamplesNote");
    }
}
