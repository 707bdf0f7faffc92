package dev.turnback.axon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** States as deciders have them, written as JSON and read again. */
class SealedTypesTest {

    private final JsonMapper mapper = SealedTypes.in(EventJson.MAPPER);

    sealed interface Lamp {
        record Off() implements Lamp {}

        sealed interface Lit extends Lamp {}

        record Steady(Colour colour) implements Lit {}

        record Blinking(Colour colour, List<Colour> then, Map<String, Colour> named, Instant since)
                implements Lit {}

        record Repaired(Colour.Grey grey, Optional<Colour> before, Note note) implements Lamp {}
    }

    sealed interface Colour {
        record Grey(double share) implements Colour {}

        record Named(String name) implements Colour {}
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes(@JsonSubTypes.Type(value = Written.class, name = "written"))
    sealed interface Note {}

    record Written(String text) implements Note {}

    private static List<Lamp> lamps() {
        var grey = new Colour.Grey(0.5);
        var red = new Colour.Named("red");
        return List.of(
                new Lamp.Off(),
                new Lamp.Steady(grey),
                new Lamp.Blinking(
                        red, List.of(grey, red), Map.of("r", red), Instant.ofEpochSecond(1, 2)),
                new Lamp.Repaired(grey, Optional.of(red), new Written("new bulb")));
    }

    @ParameterizedTest
    @MethodSource("lamps")
    void a_state_reads_back_as_it_was(Lamp lamp) {
        String json = mapper.writerFor(Lamp.class).writeValueAsString(lamp);
        assertThat(mapper.readValue(json, Lamp.class)).isEqualTo(lamp);
    }

    @ParameterizedTest
    @MethodSource("lamps")
    void what_an_annotation_says_comes_first(Lamp lamp) {
        String json = mapper.writerFor(Lamp.class).writeValueAsString(lamp);
        assertThat(json.contains("\"kind\":\"written\"")).isEqualTo(lamp instanceof Lamp.Repaired);
    }
}
