package dev.turnback.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.PlatformPart;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.Reversibility;
import dev.turnback.contracts.Triggers;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.figures.rehearsal.PathState;
import dev.turnback.figures.rehearsal.Reason;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.metrics.MetricsQuery;
import dev.turnback.insight.metrics.RehearsalCoverage;
import dev.turnback.insight.metrics.Rehearsing;
import dev.turnback.insight.metrics.Stamp;
import dev.turnback.kernel.PositionVector;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("given a shop that rehearsed its way back")
class RehearsalCoverageTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private final FactBook book = new FactBook();
    private long position;

    private static Instant day(int days) {
        return NOON.plus(Duration.ofDays(days));
    }

    private void tell(ReleaseEvents body) {
        book.apply(Examples.event(++position, body));
    }

    private void ships(int day, ChangeKind kind) {
        tell(
                new ReleaseEvents.ReleaseObserved(
                        "rel_" + day,
                        "shop",
                        "2." + day,
                        null,
                        day(day),
                        List.of(kind),
                        new SourceRef(SourceRef.Kind.GIT, "shop", "4f1c"),
                        Set.of()));
    }

    private static ReleaseEvents.RehearsalFinished rehearsed(RecoveryAction action) {
        return new ReleaseEvents.RehearsalFinished(
                "reh_1",
                "shop",
                ChangeKind.CODE,
                null,
                "prc_1",
                1,
                action,
                true,
                "PASSED",
                true,
                true,
                true,
                true,
                true,
                300,
                600,
                true,
                NOON);
    }

    private RehearsalCoverage on(Instant at) {
        var known = Knowledge.at(PositionVector.of("release", position));
        return Rehearsing.coverage(
                book,
                known,
                at,
                MetricsQuery.of(Basis.VERIFIED),
                new Stamp(null, false, "release:1", "/facts"));
    }

    private static ReleaseEvents published(int version, boolean editorial) {
        return new ReleaseEvents.ProcedurePublished(
                "prc_1",
                "shop",
                "Back",
                RecoveryAction.FULL_ROLLBACK,
                List.of(ChangeKind.CODE),
                List.of(),
                version,
                editorial,
                false,
                600,
                day(10));
    }

    static List<Arguments> causes() {
        return List.of(
                Arguments.of(published(2, false), Reason.Code.PROCEDURE_REVISED),
                Arguments.of(
                        new ReleaseEvents.ProcedureRetired("prc_1", "shop", day(10)),
                        Reason.Code.PROCEDURE_RETIRED),
                Arguments.of(
                        new ReleaseEvents.PlatformChanged(
                                "shop", PlatformPart.PLATFORM, "", day(10)),
                        Reason.Code.PLATFORM_CHANGED),
                Arguments.of(
                        new ReleaseEvents.PlatformChanged(
                                "shop", PlatformPart.DATA_MODEL, "", day(10)),
                        Reason.Code.DATA_MODEL_CHANGED),
                Arguments.of(
                        new ReleaseEvents.OwnershipChanged(
                                "shop", "search", Triggers.NOBODY, day(10)),
                        Reason.Code.OWNER_CHANGED));
    }

    @ParameterizedTest
    @MethodSource("causes")
    @DisplayName("it counts until something changes underneath, and says from then on what")
    void stale(ReleaseEvents cause, Reason.Code why) {
        ships(-1, ChangeKind.CODE);
        tell(rehearsed(RecoveryAction.FULL_ROLLBACK));
        tell(cause);
        assertThat(on(day(9)).figure().rehearsed()).isEqualTo(1);
        assertThat(on(day(9)).weighted().share()).isEqualTo(1.0);
        assertThat(on(day(10)).figure().rehearsed()).isZero();
        assertThat(on(day(10)).byState()).containsEntry(PathState.STALE, 1);
        var reason = on(day(11)).paths().getFirst().reasons();
        assertThat(reason).extracting(Reason::code).containsExactly(why);
        assertThat(reason).extracting(Reason::at).containsExactly(day(10));
    }

    static List<ReleaseEvents> nearMisses() {
        return List.of(
                published(2, true),
                published(1, false),
                new ReleaseEvents.ProcedureRetired("prc_2", "shop", day(10)),
                new ReleaseEvents.PlatformChanged("search", PlatformPart.PLATFORM, "", day(10)),
                new ReleaseEvents.OwnershipChanged("search", "shop", Triggers.NOBODY, day(10)));
    }

    @ParameterizedTest
    @MethodSource("nearMisses")
    @DisplayName("it goes on counting when only words changed, or what changed is not its own")
    void holds(ReleaseEvents event) {
        ships(-1, ChangeKind.CODE);
        tell(rehearsed(RecoveryAction.FULL_ROLLBACK));
        tell(event);
        assertThat(on(day(11)).byState()).containsEntry(PathState.REHEARSED, 1);
    }

    @Test
    @DisplayName("it is stale by its age alone, with nothing recorded")
    void old() {
        tell(rehearsed(RecoveryAction.FULL_ROLLBACK));
        ships(150, ChangeKind.CODE);
        assertThat(on(day(180)).figure().rehearsed()).isEqualTo(1);
        var later = on(day(181)).paths().getFirst();
        assertThat(later.state()).isEqualTo(PathState.STALE);
        assertThat(later.reasons()).extracting(Reason::code).containsExactly(Reason.Code.EXPIRED);
    }

    @Test
    @DisplayName("what cannot be taken back is only ever contained")
    void oneWay() {
        ships(-1, ChangeKind.CODE);
        tell(
                new ReleaseEvents.MatrixLineStated(
                        "lin_1",
                        "shop",
                        ChangeKind.CODE,
                        null,
                        Reversibility.ONE_WAY,
                        false,
                        1,
                        day(-1)));
        tell(rehearsed(RecoveryAction.FULL_ROLLBACK));
        assertThat(on(day(1)).byState()).containsEntry(PathState.NEVER, 1);
        tell(rehearsed(RecoveryAction.CONTAIN));
        assertThat(on(day(1)).containmentOnly()).isEqualTo(1);
    }

    @Test
    @DisplayName("what was shipped 90 days ago is in use no more")
    void unused() {
        ships(0, ChangeKind.CODE);
        assertThat(on(day(89)).figure().active()).isEqualTo(1);
        assertThat(on(day(90)).figure().active()).isZero();
        assertThat(on(day(90)).figure().share()).isNull();
    }
}
