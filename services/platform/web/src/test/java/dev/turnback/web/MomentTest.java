package dev.turnback.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.reactive.function.server.ServerResponse;
import tools.jackson.databind.JsonNode;

class MomentTest {

    record Asked(Moment at, @Nullable Moment until) {}

    private static Asked read(String json) {
        return Bodies.decode(
                json.getBytes(java.nio.charset.StandardCharsets.UTF_8), Asked.class, Json.mapper());
    }

    @Test
    void is_answered_in_the_form_it_was_asked_in() {
        Moment time = read("{\"at\":\"2026-03-01T09:30:00+01:00\"}").at();
        assertThat(time.instant()).isEqualTo(Instant.parse("2026-03-01T08:30:00Z"));
        assertThat(Json.mapper().writeValueAsString(new Asked(time, null)))
                .isEqualTo("{\"at\":\"2026-03-01T08:30:00Z\",\"until\":null}");

        Moment seconds = read("{\"at\":780}").at();
        assertThat(
                        Json.mapper()
                                .writeValueAsString(
                                        seconds.alike(seconds.instant().plusMillis(100))))
                .isEqualTo("780.1");
        assertThat(seconds.told()).isEqualTo("780 s");
        assertThat(time.alike(Instant.EPOCH).told()).isEqualTo("1970-01-01T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, -0.1, -780.25, 1e10, -1e10, 1772357400.123, 1e-10})
    void seconds_are_kept_to_the_nanosecond(double seconds) {
        Moment moment = new Moment.Seconds(seconds);
        double back = ((Moment.Seconds) moment.alike(moment.instant())).seconds();
        assertThat(back).isEqualTo(Math.abs(seconds) < 1e-9 ? 0 : seconds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"yesterday\"",
                "\"2026-03-01T09:30:00\"",
                "\"\"",
                "\"780\"",
                "1e11",
                "-1e11",
                "1e999",
                "true",
                "[]",
                "{}",
                "null"
            })
    void whatever_is_neither_is_refused_by_name(String value) {
        assertThatThrownBy(() -> read("{\"at\":" + value + "}"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.more()).containsEntry("field", "at"));
    }

    @Test
    void is_described_as_either() {
        Route route =
                Route.post(
                        "/api/v1/asked",
                        Access.READ,
                        Operation.of("ask", "Asks.").takes(Asked.class),
                        _ -> ServerResponse.ok().build());
        JsonNode asked =
                Json.mapper()
                        .readTree(OpenApi.of(List.of(route)))
                        .path("components")
                        .path("schemas")
                        .path("MomentTestAsked")
                        .path("properties");
        assertThat(asked.path("at").path("anyOf").toString())
                .isEqualTo(
                        "[{\"type\":\"string\",\"format\":\"date-time\"},{\"type\":\"number\"}]");
        assertThat(asked.path("until").toString()).contains("date-time", "number", "null");
    }
}
