package dev.turnback.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.contracts.release.ReleaseEvents.AttemptFinished;
import dev.turnback.contracts.release.ReleaseEvents.AttemptStarted;
import dev.turnback.contracts.release.ReleaseEvents.ComponentRetired;
import dev.turnback.contracts.release.ReleaseEvents.ProcedurePublished;
import dev.turnback.contracts.release.ReleaseEvents.ProcedureRetired;
import dev.turnback.contracts.release.ReleaseEvents.RehearsalFinished;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.metrics.RecoveryTime;
import dev.turnback.insight.metrics.RecoveryTime.Item;
import dev.turnback.insight.metrics.RecoveryTime.Observed;
import dev.turnback.insight.metrics.RecoveryTime.Rehearsed;
import dev.turnback.insight.metrics.Stamp;
import dev.turnback.kernel.PositionVector;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("given a procedure that claims to take the shop's code back within 10 min")
class RecoveryTimeTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private final FactBook book = new FactBook();
    private long position;

    RecoveryTimeTest() {
        given(published("prc_1", "shop", RecoveryAction.FULL_ROLLBACK, 600));
    }

    private void given(ReleaseEvents... events) {
        for (ReleaseEvents event : events) {
            book.apply(Examples.event(++position, event));
        }
    }

    private static ProcedurePublished published(
            String id, String component, RecoveryAction action, double bound) {
        return new ProcedurePublished(
                id,
                component,
                "Back",
                action,
                List.of(ChangeKind.CODE, ChangeKind.CONFIG),
                List.of(),
                1,
                false,
                false,
                bound,
                NOON);
    }

    private static RehearsalFinished rehearsed(int hours, double seconds, boolean passed) {
        return new RehearsalFinished(
                "reh_" + hours,
                "shop",
                ChangeKind.CODE,
                null,
                "prc_1",
                1,
                RecoveryAction.FULL_ROLLBACK,
                passed,
                passed ? "PASSED" : "FAILED",
                true,
                true,
                true,
                true,
                true,
                seconds,
                600,
                true,
                NOON.plusSeconds(3_600L * hours));
    }

    private static AttemptStarted started(
            String id, String component, Extent extent, ChangeKind kind) {
        return new AttemptStarted(
                id, "rel_1", component, "2.0", "1.9", extent, List.of(kind), NOON, NOON);
    }

    private static AttemptStarted started(String id) {
        return started(id, "shop", Extent.FULL, ChangeKind.CODE);
    }

    private static AttemptFinished finished(String id, @Nullable String restored, int seconds) {
        return new AttemptFinished(id, "rel_1", restored, NOON.plusSeconds(seconds));
    }

    private RecoveryTime asked(@Nullable String component, Instant asOf) {
        var known = new Knowledge(PositionVector.of("release", position), asOf);
        var stamp = new Stamp(null, false, "release:" + position, "/facts");
        return RecoveryTime.of(book, known, component, stamp);
    }

    private List<Item> items() {
        return asked(null, Instant.MAX).items();
    }

    private Item item() {
        return items().getFirst();
    }

    @Test
    @DisplayName("the claim stands alone while nothing was timed")
    void claim() {
        assertThat(items())
                .containsExactly(
                        new Item(
                                "prc_1",
                                "Back",
                                "shop",
                                RecoveryAction.FULL_ROLLBACK,
                                600,
                                null,
                                null));
    }

    @Test
    @DisplayName("rehearsals that passed give the times of half and of nine of ten, and the last")
    void rehearsals() {
        given(
                rehearsed(3, 400, true),
                rehearsed(1, 300, true),
                rehearsed(2, 900, true),
                rehearsed(4, 5_000, false));
        assertThat(item().rehearsed()).isEqualTo(new Rehearsed(3, 400, 900, 400));
        assertThat(item().observed()).isNull();
    }

    @Test
    @DisplayName("rollbacks in earnest run from their start to their finish")
    void earnest() {
        given(
                started("att_1"),
                finished("att_1", "1.9", 700),
                started("att_2", "shop", Extent.FULL, ChangeKind.CONFIG),
                finished("att_2", "1.9", 500));
        assertThat(item().observed()).isEqualTo(new Observed(2, 500, 700));
    }

    @Test
    @DisplayName("an attempt counts for every procedure that takes such a change back so far")
    void shared() {
        given(
                published("prc_2", "shop", RecoveryAction.FULL_ROLLBACK, 60),
                published("prc_3", "shop", RecoveryAction.PARTIAL_ROLLBACK, 60),
                started("att_1"),
                finished("att_1", "1.9", 700),
                started("att_2", "shop", Extent.PARTIAL, ChangeKind.CODE),
                finished("att_2", "1.9", 90));
        assertThat(items())
                .extracting(Item::observed)
                .containsExactly(
                        new Observed(1, 700, 700),
                        new Observed(1, 700, 700),
                        new Observed(1, 90, 90));
        assertThat(asked(null, Instant.MAX).attempts()).isEqualTo(2);
        assertThat(asked("search", Instant.MAX).attempts()).isZero();
    }

    static List<Arguments> nearMisses() {
        return List.of(
                Arguments.of("is open", started("att_1"), null),
                Arguments.of("failed", started("att_1"), finished("att_1", null, 700)),
                Arguments.of(
                        "is of another component",
                        started("att_1", "search", Extent.FULL, ChangeKind.CODE),
                        finished("att_1", "1.9", 700)),
                Arguments.of(
                        "took back another kind of change",
                        started("att_1", "shop", Extent.FULL, ChangeKind.SCHEMA),
                        finished("att_1", "1.9", 700)),
                Arguments.of(
                        "took back less",
                        started("att_1", "shop", Extent.PARTIAL, ChangeKind.CODE),
                        finished("att_1", "1.9", 700)),
                Arguments.of("was read from history", Examples.payments(), null));
    }

    @ParameterizedTest(name = "that {0}")
    @MethodSource("nearMisses")
    @DisplayName("no time is taken from an attempt")
    void notObserved(String what, ReleaseEvents first, @Nullable ReleaseEvents second) {
        given(first);
        if (second != null) {
            given(second);
        }
        assertThat(item().observed()).as(what).isNull();
    }

    @Test
    @DisplayName("a revision claims anew and keeps what was rehearsed before it")
    void revised() {
        given(
                rehearsed(1, 300, true),
                published("prc_1", "shop", RecoveryAction.FULL_ROLLBACK, 120));
        assertThat(item().boundSeconds()).isEqualTo(120);
        assertThat(item().rehearsed()).isEqualTo(new Rehearsed(1, 300, 300, 300));
    }

    static List<ReleaseEvents> ends() {
        return List.of(
                new ProcedureRetired("prc_1", "shop", NOON), new ComponentRetired("shop", NOON));
    }

    @ParameterizedTest
    @MethodSource("ends")
    @DisplayName("it is not listed once it or its component is retired")
    void retired(ReleaseEvents end) {
        given(published("prc_2", "search", RecoveryAction.FULL_ROLLBACK, 60), end);
        assertThat(items()).extracting(Item::procedureId).containsExactly("prc_2");
    }

    @Test
    @DisplayName("a component is asked for alone")
    void component() {
        given(published("prc_2", "search", RecoveryAction.PAUSE, 60));
        assertThat(asked("search", Instant.MAX).items())
                .extracting(Item::procedureId)
                .containsExactly("prc_2");
        assertThat(items()).extracting(Item::component).containsExactly("search", "shop");
    }

    @Test
    @DisplayName("as known at an earlier time, what was recorded later is not there")
    void asKnown() {
        given(rehearsed(1, 300, true), started("att_1"), finished("att_1", "1.9", 700));
        Instant beforeItsFinish = Examples.RECORDED.plusSeconds(position - 1);
        var known = asked(null, beforeItsFinish).items().getFirst();
        assertThat(known.rehearsed()).isEqualTo(new Rehearsed(1, 300, 300, 300));
        assertThat(known.observed()).isNull();
        assertThat(item().observed()).isEqualTo(new Observed(1, 700, 700));
        assertThat(asked(null, Examples.RECORDED).items()).isEmpty();
    }
}
