package dev.turnback.contracts;

import dev.turnback.contracts.decision.JudgementEvents.Course;
import dev.turnback.contracts.decision.JudgementEvents.IncidentJudged;
import dev.turnback.contracts.decision.JudgementEvents.JudgedRule;
import dev.turnback.contracts.decision.JudgementEvents.MomentFrom;
import dev.turnback.contracts.decision.JudgementEvents.ObligationJudged;
import dev.turnback.contracts.decision.JudgementEvents.Outcome;
import dev.turnback.contracts.decision.JudgementEvents.UnderBudget;
import dev.turnback.contracts.decision.JudgementEvents.Verdict;
import dev.turnback.contracts.decision.JudgementEvents.WithoutRule;
import dev.turnback.contracts.decision.JudgementEvents.Worse;
import java.time.Instant;
import java.util.List;

/** One event of every published type about how it went. */
final class JudgementSamples {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private JudgementSamples() {}

    /** The second of the worked vectors, and an incident in which another release had no rule. */
    static List<PublishedBody> all() {
        return List.of(
                new ObligationJudged(
                        "obl_1",
                        List.of("inc_1"),
                        "rel_1",
                        false,
                        "shop",
                        "4.12.0",
                        new JudgedRule(
                                "errors",
                                "Failed checkouts",
                                HarmKind.USER,
                                RequiredAction.ROLLBACK,
                                1,
                                300,
                                60),
                        new Verdict(
                                Outcome.HESITATION_WORSENED,
                                after(600),
                                after(720),
                                after(780),
                                after(1_980),
                                after(2_400),
                                1_200.0,
                                900.0,
                                3_600.0,
                                List.of(Worse.AVOIDABLE_HARM),
                                false,
                                false,
                                0,
                                List.of("preexisting")),
                        List.of(
                                new UnderBudget(300, Outcome.HESITATION_WORSENED),
                                new UnderBudget(600, Outcome.HESITATION_WORSENED),
                                new UnderBudget(1_800, Outcome.TIMELY)),
                        ActorKind.PERSON,
                        "obligation/1",
                        after(3_000)),
                new IncidentJudged(
                        "inc_1",
                        new Course(
                                false,
                                after(600),
                                MomentFrom.SIGNAL,
                                after(780),
                                after(1_980),
                                after(2_100),
                                after(2_400),
                                MomentFrom.DECLARED,
                                List.of("clearedBeforeFinish")),
                        List.of(
                                new WithoutRule(
                                        "rel_2",
                                        "cart",
                                        "7",
                                        600,
                                        new Verdict(
                                                Outcome.UNDEFINED_THRESHOLD_HESITATION,
                                                after(780),
                                                null,
                                                after(780),
                                                null,
                                                after(2_400),
                                                1_620.0,
                                                1_020.0,
                                                null,
                                                List.of(),
                                                true,
                                                false,
                                                1,
                                                List.of()))),
                        "phases/1",
                        after(3_000)));
    }

    private static Instant after(long seconds) {
        return NOON.plusSeconds(seconds);
    }
}
