package dev.turnback.insight.signs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Comparison;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.HesitationCause;
import dev.turnback.contracts.HesitationVerdict;
import dev.turnback.contracts.PublishedTypes;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.Reversibility;
import dev.turnback.contracts.Triggers;
import dev.turnback.contracts.decision.JudgementEvents.JudgedRule;
import dev.turnback.contracts.decision.JudgementEvents.ObligationJudged;
import dev.turnback.contracts.decision.JudgementEvents.Outcome;
import dev.turnback.contracts.decision.JudgementEvents.Verdict;
import dev.turnback.contracts.incident.ReviewEvents.HesitationAssessed;
import dev.turnback.contracts.release.PlannedChange;
import dev.turnback.contracts.release.ProcedureStep;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.contracts.release.ReleaseEvents.MatrixLineStated;
import dev.turnback.contracts.release.ReleaseEvents.ProcedurePublished;
import dev.turnback.contracts.release.ReleaseEvents.RehearsalFinished;
import dev.turnback.contracts.release.ReleaseEvents.ReleasePlanned;
import dev.turnback.contracts.release.ReleaseEvents.RolloutStarted;
import dev.turnback.contracts.release.ReleaseEvents.SheetPublished;
import dev.turnback.contracts.release.SheetRule;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.metrics.Stamp;
import dev.turnback.kernel.PositionVector;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** For each sign what makes it show, and what nearly does. */
@DisplayName("given a shop that ships changes")
class WarningSignsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private final FactBook book = new FactBook();
    private long position;
    private long decided;
    private long reviewed;

    private void tell(ReleaseEvents body) {
        book.apply(
                new PublishedEvent(
                        "release",
                        ++position,
                        "evt_" + position,
                        PublishedTypes.type(body.getClass()),
                        body.subject(),
                        NOON,
                        NOON.plusSeconds(position),
                        null,
                        null,
                        body));
    }

    private void plans(ChangeKind kind, @Nullable Reversibility reversibility) {
        tell(
                new ReleasePlanned(
                        "rel_1",
                        "shop",
                        "2.0",
                        "1.9",
                        List.of(kind),
                        List.of(new PlannedChange(kind, null, reversibility)),
                        NOON));
    }

    private void rollsOut(@Nullable String sheet, @Nullable Integer version) {
        tell(new RolloutStarted("rel_1", "shop", "2.0", sheet, version, NOON));
    }

    private void publishes(RecoveryAction action, int version, boolean editorial, int steps) {
        tell(
                new ProcedurePublished(
                        "prc_1",
                        "shop",
                        "Back to the version before",
                        action,
                        List.of(ChangeKind.CODE, ChangeKind.SCHEMA),
                        List.of(),
                        version,
                        editorial,
                        false,
                        600,
                        List.of(
                                        new ProcedureStep("Stop the rollout.", "release team", 120),
                                        new ProcedureStep("Deploy 1.9.", "release team", 120))
                                .subList(0, steps),
                        Triggers.NOBODY,
                        NOON));
    }

    private void states(ChangeKind kind, boolean drafted, String... options) {
        tell(
                new MatrixLineStated(
                        "mtx_1",
                        "shop",
                        kind,
                        null,
                        Reversibility.ONE_WAY,
                        drafted,
                        1,
                        List.of(options),
                        NOON));
    }

    private void rehearses(int version, boolean passed) {
        tell(
                new RehearsalFinished(
                        "reh_" + version,
                        "shop",
                        ChangeKind.CODE,
                        null,
                        "prc_1",
                        version,
                        RecoveryAction.FULL_ROLLBACK,
                        passed,
                        passed ? "PASSED" : "FAILED",
                        true,
                        true,
                        true,
                        true,
                        true,
                        240,
                        600,
                        true,
                        NOON));
    }

    private void publishesSheet(@Nullable Double threshold, @Nullable String owner) {
        tell(
                new SheetPublished(
                        "sht_1",
                        "shop",
                        "Checkout",
                        1,
                        List.of(
                                new SheetRule(
                                        "errors",
                                        "Failed checkouts",
                                        "checkout.errors",
                                        HarmKind.USER,
                                        Comparison.ABOVE,
                                        threshold,
                                        null,
                                        120,
                                        1,
                                        600,
                                        RequiredAction.ROLLBACK,
                                        300.0,
                                        null,
                                        owner,
                                        null,
                                        false,
                                        false,
                                        null)),
                        NOON));
    }

    /** Confirms that it made it worse and names why; rejects it when nothing is named. */
    private void reviews(String obligation, HesitationCause... causes) {
        var body =
                new HesitationAssessed(
                        "inc_1",
                        "rev_1",
                        obligation,
                        causes.length == 0
                                ? HesitationVerdict.REJECTED
                                : HesitationVerdict.CONFIRMED,
                        List.of(causes),
                        "looked at together",
                        1,
                        NOON);
        book.apply(
                new PublishedEvent(
                        "incident",
                        ++reviewed,
                        "inc_evt_" + reviewed,
                        PublishedTypes.type(body.getClass()),
                        body.subject(),
                        NOON,
                        NOON.plusSeconds(reviewed),
                        null,
                        null,
                        body));
    }

    private void judges(
            String id, String incident, Outcome outcome, int flipFlops, String... flags) {
        var verdict =
                new Verdict(
                        outcome,
                        NOON,
                        NOON,
                        NOON,
                        null,
                        NOON,
                        1_200.0,
                        900.0,
                        null,
                        List.of(),
                        List.of(flags).contains("nobody"),
                        false,
                        flipFlops,
                        List.of(flags));
        var body =
                new ObligationJudged(
                        id,
                        List.of(incident),
                        "rel_1",
                        false,
                        "shop",
                        "2.0",
                        new JudgedRule(
                                "errors",
                                "Failed checkouts",
                                HarmKind.USER,
                                RequiredAction.ROLLBACK,
                                1,
                                300,
                                60),
                        verdict,
                        List.of(),
                        null,
                        "obligation/1",
                        NOON);
        book.apply(
                new PublishedEvent(
                        "decision",
                        ++decided,
                        "evt_" + decided,
                        PublishedTypes.type(body.getClass()),
                        id,
                        NOON,
                        NOON,
                        null,
                        null,
                        body));
    }

    private WarningSigns.Shown looking(Sign sign) {
        return looking(sign, NOON.plus(Duration.ofDays(10)));
    }

    private WarningSigns.Shown looking(Sign sign, Instant to) {
        var knowledge =
                new Knowledge(
                        new PositionVector(
                                Map.of(
                                        "release", position,
                                        "decision", decided,
                                        "incident", reviewed)),
                        Instant.MAX);
        WarningSigns all =
                Looking.at(book, knowledge, to, null, new Stamp(to, false, "release:1", ""));
        return all.signs().stream().filter(each -> each.sign() == sign).findFirst().orElseThrow();
    }

    @Nested
    @DisplayName("\"we can always roll back\"")
    class WithoutAHow {

        @Test
        @DisplayName("shows where a change is said to go back and no procedure says how")
        void fires() {
            plans(ChangeKind.CODE, Reversibility.REVERSIBLE);
            WarningSigns.Shown shown = looking(Sign.BACK_WITHOUT_A_HOW);
            assertThat(shown.shows()).isTrue();
            assertThat(shown.evidence())
                    .containsExactly(
                            new Evidence(
                                    "CODE of shop is said to be reversible, and no procedure with"
                                            + " steps says how.",
                                    "shop",
                                    ChangeKind.CODE,
                                    null,
                                    null));
            assertThat(shown.sentence())
                    .isEqualTo("Change types said to go back that have no procedure: 1 of 1.");
        }

        @Test
        @DisplayName("shows where a procedure has no steps, or only contains")
        void nearlyAHow() {
            plans(ChangeKind.CODE, Reversibility.REVERSIBLE);
            publishes(RecoveryAction.FULL_ROLLBACK, 1, false, 0);
            assertThat(looking(Sign.BACK_WITHOUT_A_HOW).shows()).isTrue();
            publishes(RecoveryAction.CONTAIN, 2, false, 2);
            assertThat(looking(Sign.BACK_WITHOUT_A_HOW).shows()).isTrue();
        }

        @Test
        @DisplayName("does not show where a procedure with steps takes it back")
        void nearMiss() {
            plans(ChangeKind.CODE, Reversibility.REVERSIBLE);
            publishes(RecoveryAction.FULL_ROLLBACK, 1, false, 2);
            assertThat(looking(Sign.BACK_WITHOUT_A_HOW).shows()).isFalse();
            assertThat(looking(Sign.BACK_WITHOUT_A_HOW).looked()).isEqualTo(1);
        }

        @Test
        @DisplayName("does not show where nobody said that it goes back")
        void nothingSaid() {
            plans(ChangeKind.CODE, null);
            assertThat(looking(Sign.BACK_WITHOUT_A_HOW).looked()).isZero();
        }
    }

    @Nested
    @DisplayName("a schema or data change without containment")
    class WithoutContainment {

        @Test
        @DisplayName("shows while nothing contains it, also with a way back, or with a draft")
        void fires() {
            plans(ChangeKind.SCHEMA, Reversibility.REVERSIBLE);
            publishes(RecoveryAction.FULL_ROLLBACK, 1, false, 2);
            assertThat(looking(Sign.DATA_WITHOUT_CONTAINMENT).shows()).isTrue();
            states(ChangeKind.SCHEMA, true, "stop the writers");
            assertThat(looking(Sign.DATA_WITHOUT_CONTAINMENT).evidence())
                    .extracting(Evidence::sentence)
                    .containsExactly("Nothing says what contains SCHEMA of shop.");
        }

        @Test
        @DisplayName("does not show once the matrix names an option")
        void option() {
            plans(ChangeKind.SCHEMA, Reversibility.REVERSIBLE);
            states(ChangeKind.SCHEMA, false, "stop the writers");
            assertThat(looking(Sign.DATA_WITHOUT_CONTAINMENT).shows()).isFalse();
        }

        @Test
        @DisplayName("does not show once a procedure contains it, nor for changes of code")
        void procedure() {
            plans(ChangeKind.SCHEMA, Reversibility.REVERSIBLE);
            publishes(RecoveryAction.CONTAIN, 1, false, 2);
            assertThat(looking(Sign.DATA_WITHOUT_CONTAINMENT).shows()).isFalse();
            plans(ChangeKind.CODE, Reversibility.REVERSIBLE);
            assertThat(looking(Sign.DATA_WITHOUT_CONTAINMENT).looked()).isZero();
        }
    }

    @Nested
    @DisplayName("a rollback time unknown or assumed")
    class TimeUnknown {

        @Test
        @DisplayName("shows as unknown without a procedure, as assumed while nobody measured it")
        void fires() {
            plans(ChangeKind.CODE, Reversibility.REVERSIBLE);
            assertThat(looking(Sign.TIME_UNKNOWN).evidence())
                    .extracting(Evidence::sentence)
                    .containsExactly("How long CODE of shop takes to go back is unknown.");
            publishes(RecoveryAction.FULL_ROLLBACK, 1, false, 2);
            rehearses(1, false);
            assertThat(looking(Sign.TIME_UNKNOWN).evidence())
                    .containsExactly(
                            new Evidence(
                                    "\"Back to the version before\" claims 10 min for CODE of shop;"
                                            + " no rehearsal that passed measured it.",
                                    "shop",
                                    ChangeKind.CODE,
                                    null,
                                    "prc_1"));
        }

        @Test
        @DisplayName("shows again once more than words changed")
        void revised() {
            plans(ChangeKind.CODE, Reversibility.REVERSIBLE);
            publishes(RecoveryAction.FULL_ROLLBACK, 1, false, 2);
            rehearses(1, true);
            publishes(RecoveryAction.FULL_ROLLBACK, 2, false, 2);
            assertThat(looking(Sign.TIME_UNKNOWN).shows()).isTrue();
        }

        @Test
        @DisplayName("does not show once it was measured, nor after a change of words")
        void nearMiss() {
            plans(ChangeKind.CODE, Reversibility.REVERSIBLE);
            publishes(RecoveryAction.FULL_ROLLBACK, 1, false, 2);
            rehearses(1, true);
            publishes(RecoveryAction.FULL_ROLLBACK, 2, true, 2);
            assertThat(looking(Sign.TIME_UNKNOWN).shows()).isFalse();
        }
    }

    @Nested
    @DisplayName("a way back never rehearsed")
    class NeverRehearsed {

        @Test
        @DisplayName("shows with how often it was shipped")
        void fires() {
            plans(ChangeKind.CODE, Reversibility.REVERSIBLE);
            rollsOut(null, null);
            assertThat(looking(Sign.NEVER_REHEARSED).evidence())
                    .extracting(Evidence::sentence)
                    .containsExactly(
                            "CODE of shop was shipped 1 time in 90 days and never rehearsed.");
        }

        @Test
        @DisplayName("does not show once it was rehearsed, even in vain, nor when out of use")
        void nearMiss() {
            plans(ChangeKind.CODE, Reversibility.REVERSIBLE);
            rollsOut(null, null);
            assertThat(looking(Sign.NEVER_REHEARSED, NOON.plus(Duration.ofDays(91))).looked())
                    .isZero();
            publishes(RecoveryAction.FULL_ROLLBACK, 1, false, 2);
            rehearses(1, false);
            assertThat(looking(Sign.NEVER_REHEARSED).shows()).isFalse();
        }
    }

    @Nested
    @DisplayName("no threshold")
    class NoThreshold {

        @Test
        @DisplayName("shows for a rollout with no sheet, and for one whose rule is incomplete")
        void fires() {
            plans(ChangeKind.CODE, null);
            rollsOut(null, null);
            assertThat(looking(Sign.NO_THRESHOLD).evidence())
                    .containsExactly(
                            new Evidence(
                                    "When 2.0 of shop began, no rule with threshold, time to decide"
                                            + " and owner bound it.",
                                    "shop",
                                    null,
                                    null,
                                    "rel_1"));
        }

        @Test
        @DisplayName("shows for a rule without an owner, and for one written afterwards")
        void incomplete() {
            plans(ChangeKind.CODE, null);
            publishesSheet(1.0, null);
            rollsOut("sht_1", 1);
            assertThat(looking(Sign.NO_THRESHOLD).shows()).isTrue();
        }

        @Test
        @DisplayName("does not show for one that a complete rule bound, told twice or long ago")
        void nearMiss() {
            plans(ChangeKind.CODE, null);
            publishesSheet(1.0, "checkout team");
            rollsOut("sht_1", 1);
            rollsOut(null, null);
            assertThat(looking(Sign.NO_THRESHOLD).shows()).isFalse();
            assertThat(looking(Sign.NO_THRESHOLD).looked()).isEqualTo(1);
            assertThat(looking(Sign.NO_THRESHOLD, NOON.plus(Duration.ofDays(91))).looked())
                    .isZero();
        }
    }

    @Nested
    @DisplayName("repeated indecision")
    class RepeatedIndecision {

        @Test
        @DisplayName("shows for a component that was decided about late or not at all twice")
        void fires() {
            judges("obl_1", "inc_1", Outcome.LATE_NOT_WORSENED, 0);
            judges("obl_2", "inc_2", Outcome.TIMELY, 1);
            WarningSigns.Shown shown = looking(Sign.REPEATED_INDECISION);
            assertThat(shown.evidence())
                    .extracting(Evidence::about)
                    .containsExactly("inc_1", "inc_2");
            assertThat(shown.sentence()).endsWith("or more of the last 90 days: 1.");
        }

        @Test
        @DisplayName("does not show for two obligations of one incident, nor for what was in time")
        void nearMiss() {
            judges("obl_1", "inc_1", Outcome.LATE_NOT_WORSENED, 0);
            judges("obl_2", "inc_1", Outcome.HESITATION_WORSENED, 0);
            judges("obl_3", "inc_2", Outcome.TIMELY, 0);
            judges("obl_4", "inc_3", Outcome.DISCHARGED_SELF_RECOVERED, 0, "nobody");
            assertThat(looking(Sign.REPEATED_INDECISION).shows()).isFalse();
            assertThat(looking(Sign.REPEATED_INDECISION).looked()).isEqualTo(4);
        }

        @Test
        @DisplayName("does not show once one of the two lies more than 90 days back")
        void longAgo() {
            judges("obl_1", "inc_1", Outcome.LATE_NOT_WORSENED, 0);
            judges("obl_2", "inc_2", Outcome.LATE_NOT_WORSENED, 0);
            assertThat(looking(Sign.REPEATED_INDECISION, NOON.plus(Duration.ofDays(91))).looked())
                    .isZero();
        }
    }

    @Nested
    @DisplayName("hesitation by cause")
    class ByCause {

        @Test
        @DisplayName("shows each cause with what it was the cause of, the most frequent first")
        void fires() {
            judges("obl_1", "inc_1", Outcome.HESITATION_WORSENED, 1);
            judges("obl_2", "inc_2", Outcome.LATE_NOT_WORSENED, 1, "unauthorised");
            judges("obl_3", "inc_3", Outcome.LATE_NOT_WORSENED, 0);
            judges("obl_4", "inc_4", Outcome.TIMELY, 0);
            WarningSigns.Shown shown = looking(Sign.HESITATION_BY_CAUSE);
            assertThat(shown.sentence())
                    .isEqualTo(
                            "Decided late in the last 90 days: 3 of 4: a decision was taken back 2;"
                                    + " who decided first was not allowed to 1; decided late, and"
                                    + " nothing recorded shows why 1.");
            assertThat(shown.evidence())
                    .extracting(Evidence::about)
                    .containsExactly("obl_1", "obl_2", "obl_2", "obl_3");
        }

        @Test
        @DisplayName("counts the causes that a review names before what the record shows by itself")
        void reviewed() {
            judges("obl_1", "inc_1", Outcome.HESITATION_WORSENED, 1);
            judges("obl_2", "inc_2", Outcome.HESITATION_WORSENED, 0);
            reviews("obl_1", HesitationCause.COMMUNICATION, HesitationCause.AUTHORITY_UNCLEAR);
            reviews("obl_2", HesitationCause.AUTHORITY_UNCLEAR);
            WarningSigns.Shown shown = looking(Sign.HESITATION_BY_CAUSE);
            assertThat(shown.sentence())
                    .isEqualTo(
                            "Decided late in the last 90 days: 2 of 2: authority unclear 2;"
                                    + " communication 1.");
            assertThat(shown.evidence())
                    .extracting(Evidence::about)
                    .containsExactly("obl_1", "obl_2", "obl_1");
            assertThat(shown.evidence().getLast().sentence())
                    .isEqualTo("2.0 of shop: communication, as a review found.");
        }

        @Test
        @DisplayName("does not show where a review rejects all that was late")
        void rejected() {
            judges("obl_1", "inc_1", Outcome.HESITATION_WORSENED, 1);
            judges("obl_2", "inc_2", Outcome.TIMELY, 0);
            assertThat(looking(Sign.HESITATION_BY_CAUSE).shows()).isTrue();
            reviews("obl_1");
            WarningSigns.Shown shown = looking(Sign.HESITATION_BY_CAUSE);
            assertThat(shown.shows()).isFalse();
            assertThat(shown.sentence())
                    .isEqualTo(
                            "Decided late in the last 90 days: 0 of 2, without 1 that a review"
                                    + " rejects.");
        }

        @Test
        @DisplayName("does not show where all was decided in time, even after it was taken back")
        void nearMiss() {
            judges("obl_1", "inc_1", Outcome.TIMELY, 1);
            judges("obl_2", "inc_2", Outcome.INDETERMINATE, 0);
            WarningSigns.Shown shown = looking(Sign.HESITATION_BY_CAUSE);
            assertThat(shown.shows()).isFalse();
            assertThat(shown.sentence()).isEqualTo("Decided late in the last 90 days: 0 of 1.");
        }
    }
}
