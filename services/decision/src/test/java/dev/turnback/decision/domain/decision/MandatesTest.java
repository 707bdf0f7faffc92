package dev.turnback.decision.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.Authority;
import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.TriggerRole;
import dev.turnback.contracts.Triggers;
import dev.turnback.decision.domain.decision.Mandates.Whoever;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MandatesTest {

    private static final Whoever RESPONDER = new Whoever("per_1", Set.of(TriggerRole.RESPONDER));
    private static final Whoever COMMANDER =
            new Whoever("per_2", Set.of(TriggerRole.RESPONDER, TriggerRole.COMMANDER));
    private static final Triggers OWNERS =
            new Triggers(List.of(TriggerRole.RELEASE_OWNER), List.of("per_1"));

    @ParameterizedTest
    @EnumSource(DecisionKind.class)
    void commanders_decide_everything_where_nobody_is_named(DecisionKind kind) {
        assertThat(Mandates.of(kind, COMMANDER, Triggers.NOBODY, null))
                .isEqualTo(new Mandate(Authority.HELD, "COMMANDER"));
        assertThat(Mandates.of(kind, RESPONDER, Triggers.NOBODY, null))
                .isEqualTo(new Mandate(Authority.LACKING, "needs COMMANDER"));
    }

    @ParameterizedTest
    @EnumSource(
            value = DecisionKind.class,
            names = {"PARTIAL_ROLLBACK", "FULL_ROLLBACK", "CONTAIN"})
    void the_way_back_is_theirs_to_whom_it_was_given(DecisionKind kind) {
        assertThat(Mandates.of(kind, RESPONDER, OWNERS, null))
                .isEqualTo(new Mandate(Authority.HELD, "named for this component"));
        assertThat(Mandates.of(kind, COMMANDER, OWNERS, null))
                .isEqualTo(new Mandate(Authority.LACKING, "needs RELEASE_OWNER or per_1"));
    }

    @ParameterizedTest
    @EnumSource(
            value = DecisionKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PARTIAL_ROLLBACK", "FULL_ROLLBACK", "CONTAIN"})
    void everything_else_stays_with_commanders(DecisionKind kind) {
        assertThat(Mandates.of(kind, COMMANDER, OWNERS, null).authority())
                .isEqualTo(Authority.HELD);
        assertThat(Mandates.of(kind, RESPONDER, OWNERS, null).authority())
                .isEqualTo(Authority.LACKING);
    }

    @Test
    void a_role_is_enough() {
        var owner = new Whoever("per_9", Set.of(TriggerRole.RELEASE_OWNER));
        assertThat(Mandates.of(DecisionKind.FULL_ROLLBACK, owner, OWNERS, null))
                .isEqualTo(new Mandate(Authority.HELD, "RELEASE_OWNER, named for this component"));
    }

    @Test
    void who_breaks_the_glass_says_why() {
        assertThat(
                        Mandates.of(
                                DecisionKind.HOLD,
                                RESPONDER,
                                Triggers.NOBODY,
                                "nobody else is awake"))
                .isEqualTo(new Mandate(Authority.BREAK_GLASS, "nobody else is awake"));
        assertThat(Mandates.of(DecisionKind.HOLD, RESPONDER, Triggers.NOBODY, " ").authority())
                .isEqualTo(Authority.LACKING);
    }

    @Test
    void who_may_breaks_no_glass() {
        assertThat(Mandates.of(DecisionKind.HOLD, COMMANDER, Triggers.NOBODY, "in a hurry"))
                .isEqualTo(new Mandate(Authority.HELD, "COMMANDER"));
    }
}
