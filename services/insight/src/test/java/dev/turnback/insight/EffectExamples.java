package dev.turnback.insight;

import static dev.turnback.insight.DecisionExamples.followed;
import static dev.turnback.insight.DecisionExamples.judged;
import static dev.turnback.insight.DecisionExamples.judging;
import static dev.turnback.insight.DecisionExamples.minute;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.Scope;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.decision.AttemptEvents;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceAdopted;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceProposed;
import dev.turnback.contracts.incident.IncidentEvents.HarmNoted;
import dev.turnback.contracts.incident.IncidentEvents.IncidentContained;
import dev.turnback.contracts.incident.IncidentEvents.IncidentDeclared;
import dev.turnback.contracts.incident.IncidentEvents.ReleaseLinked;
import dev.turnback.contracts.release.PlannedChange;
import dev.turnback.contracts.release.ReleaseEvents.AttemptFinished;
import dev.turnback.contracts.release.ReleaseEvents.AttemptStarted;
import dev.turnback.contracts.release.ReleaseEvents.ReleasePlanned;
import dev.turnback.contracts.release.ReleaseEvents.RolloutStarted;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.metrics.Drills;
import dev.turnback.insight.metrics.EffectAnswer;
import dev.turnback.insight.metrics.EffectMeasure;
import dev.turnback.insight.metrics.Effects;
import dev.turnback.insight.metrics.Stamp;
import java.time.Instant;
import java.util.List;

/** Releases of the shop that go well or not, day by day from noon on. */
final class EffectExamples {

    private static final int DAY = 24 * 60;

    /** What is asked of schema changes of the shop. */
    static final Scope SCOPE =
            new Scope(List.of(ChangeKind.SCHEMA), List.of("shop"), List.of("money"));

    private EffectExamples() {}

    /** How a bad release went. */
    record Bad(boolean rolledBackWell, boolean hesitated, double minutes) {

        static final Bad TIMELY = new Bad(true, false, 60);
        static final Bad LATE = new Bad(false, true, 600);
    }

    static Instant day(double day) {
        return minute(day * DAY);
    }

    static World proposed(World world) {
        return world.given(
                new GuidanceProposed("gui_1", "Expand first.", SCOPE, null, null, null, day(0)));
    }

    static World adopted(World world, double day) {
        return world.given(new GuidanceAdopted("gui_1", 1, day(day)));
    }

    /** It reached its users on that day. */
    static World release(World world, String number, double day, ChangeKind kind) {
        String id = "rel_" + number;
        return world.given(
                new ReleasePlanned(
                        id,
                        "shop",
                        number,
                        "0",
                        List.of(kind),
                        List.of(new PlannedChange(kind, null, null)),
                        day(day)),
                new RolloutStarted(id, "shop", number, null, null, day(day)));
    }

    static World good(World world, String number, double day) {
        return release(world, number, day, ChangeKind.SCHEMA);
    }

    /** Its harm began an hour after it reached users, and it was rolled back within the next. */
    static World bad(World world, String number, double day, Bad how) {
        release(world, number, day, ChangeKind.SCHEMA);
        return incident(world, number, day + 1 / 24.0, day, how, false);
    }

    static World incident(
            World world, String number, double day, double exposed, Bad how, boolean drill) {
        String incident = "inc_" + number;
        String release = "rel_" + number;
        String attempt = "att_of-" + number;
        int began = (int) Math.round((day * 24 + 0.5) * 60);
        var judging =
                judging("obl_" + number, incident).of(release, "shop").knowable(day * DAY + 5);
        AttemptEvents.Outcome outcome =
                how.rolledBackWell()
                        ? AttemptEvents.Outcome.SUCCEEDED
                        : AttemptEvents.Outcome.FAILED;
        return world.given(
                new IncidentDeclared(incident, "it fails", Severity.SEV2, drill, day(day)),
                new HarmNoted(incident, HarmKind.USER, day(day), "alert", "", day(day)),
                new ReleaseLinked(incident, release, "shop", ReleaseLink.SUSPECTED, "", day(day)),
                new IncidentContained(
                        incident, "quiet", minute(day * DAY + Math.max(1, how.minutes()))),
                (how.hesitated() ? judging.worsened(900) : judging).event(),
                new AttemptStarted(
                        attempt,
                        release,
                        "shop",
                        number,
                        "0",
                        Extent.FULL,
                        List.of(ChangeKind.SCHEMA),
                        day(exposed),
                        minute(began)),
                new AttemptFinished(attempt, release, "0", minute(began + 10)),
                followed(attempt, RecoveryAction.FULL_ROLLBACK, incident, began),
                judged(attempt, RecoveryAction.FULL_ROLLBACK, incident, outcome, ActorKind.PERSON));
    }

    /** As known at the end of that day. */
    static EffectAnswer effect(World world, double day) {
        return effect(world, day, Drills.EXCLUDE);
    }

    static EffectAnswer effect(World world, double day, Drills drills) {
        return Effects.of(
                        world.book(),
                        world.known(),
                        "gui_1",
                        Basis.VERIFIED,
                        drills,
                        new Stamp(day(day), false, world.position().toString(), "/facts"))
                .orElseThrow();
    }

    static EffectAnswer.Measure measure(EffectAnswer answer, EffectMeasure name) {
        return answer.measures().stream()
                .filter(each -> each.name() == name)
                .findFirst()
                .orElseThrow();
    }
}
