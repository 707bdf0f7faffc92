package dev.turnback.decision.read.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ActorKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"per_1", "admin"})
    void whoever_signs_in_is_a_person(String actor) {
        assertThat(Actors.kindOf(actor)).contains(ActorKind.PERSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_1", "decision-service", "signals"})
    void a_token_and_a_service_are_machines(String actor) {
        assertThat(Actors.kindOf(actor)).contains(ActorKind.MACHINE);
    }

    @Test
    void nobody_knows_where_nobody_noted_it() {
        assertThat(Actors.kindOf("")).isEmpty();
    }
}
