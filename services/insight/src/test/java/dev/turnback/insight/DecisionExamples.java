package dev.turnback.insight;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.PublishedTypes;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.decision.AttemptEvents;
import dev.turnback.contracts.decision.AttemptEvents.AttemptFollowed;
import dev.turnback.contracts.decision.AttemptEvents.AttemptJudged;
import dev.turnback.contracts.decision.AttemptEvents.ConditionState;
import dev.turnback.contracts.decision.AttemptEvents.Conditions;
import dev.turnback.contracts.decision.DecisionEvents;
import dev.turnback.contracts.decision.JudgementEvents.Course;
import dev.turnback.contracts.decision.JudgementEvents.IncidentJudged;
import dev.turnback.contracts.decision.JudgementEvents.MomentFrom;
import dev.turnback.contracts.decision.JudgementEvents.WithoutRule;
import dev.turnback.contracts.decision.ObligationEvents.Following;
import dev.turnback.contracts.decision.ObligationEvents.ObligationOpened;
import dev.turnback.feed.PublishedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the decision service publishes, one minute after another from noon on. */
final class DecisionExamples {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private DecisionExamples() {}

    static Instant minute(double minute) {
        return NOON.plus(Duration.ofMillis(Math.round(minute * 60_000)));
    }

    /** Recorded one second after another, from a day later on. */
    static PublishedEvent event(long position, DecisionEvents body) {
        return new PublishedEvent(
                "decision",
                position,
                "dec_" + position,
                PublishedTypes.type(body.getClass()),
                body.subject(),
                NOON,
                NOON.plus(Duration.ofDays(1)).plusSeconds(position),
                null,
                null,
                body);
    }

    static ObligationOpened opened(String id, String release, int knowable) {
        return opened(id, release, knowable, null);
    }

    static ObligationOpened opened(
            String id, String release, int knowable, @Nullable Following following) {
        return new ObligationOpened(
                id,
                release,
                "shop",
                "2.0",
                "errors",
                "error share",
                "errors",
                HarmKind.USER,
                RequiredAction.ROLLBACK,
                "commander",
                minute(knowable - 3),
                minute(knowable - 1),
                minute(knowable),
                minute(knowable + 5),
                following);
    }

    /** Of an obligation that was dealt with in one incident. */
    static Judging judging(String id, String incident) {
        return new Judging(id).in(incident);
    }

    static AttemptFollowed followed(
            String id, RecoveryAction action, @Nullable String incident, int began) {
        return new AttemptFollowed(
                id, action, "rel_1", "shop", incident, "dec_1", false, minute(began));
    }

    static AttemptJudged judged(
            String id,
            RecoveryAction action,
            @Nullable String incident,
            AttemptEvents.Outcome outcome,
            @Nullable ActorKind by,
            AttemptEvents.Flag... flags) {
        boolean succeeded = outcome == AttemptEvents.Outcome.SUCCEEDED;
        ConditionState state = succeeded ? ConditionState.HOLDS : ConditionState.NOT_KNOWN;
        return new AttemptJudged(
                id,
                "rel_1",
                "shop",
                incident,
                action,
                outcome,
                new Conditions(state, state, state, state),
                List.of(flags),
                by,
                minute(300));
    }

    /** S, K, D, A and C in minutes; C null while it goes on. */
    static IncidentJudged course(
            String incident, int s, int k, int d, int a, @Nullable Integer c, WithoutRule... free) {
        return new IncidentJudged(
                incident,
                new Course(
                        false,
                        minute(s),
                        MomentFrom.SIGNAL,
                        minute(k),
                        minute(d),
                        minute(a),
                        c == null ? null : minute(c),
                        c == null ? null : MomentFrom.SIGNAL,
                        List.of()),
                List.of(free),
                "phases/1",
                minute(400));
    }

    static WithoutRule withoutRule(String release, Judging judging) {
        return new WithoutRule(release, "shop", "2.0", 600, judging.verdict());
    }
}
