package dev.turnback.decision.domain.judgement;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.decision.domain.judgement.IncidentJudgement.Course;
import dev.turnback.decision.domain.judgement.IncidentJudgement.WithoutRule;
import dev.turnback.decision.domain.judgement.ObligationJudgement.UnderBudget;
import dev.turnback.figures.obligation.Outcome;
import dev.turnback.figures.obligation.WorseBy;
import dev.turnback.figures.phases.Quality;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The second of the worked vectors, from noon on, and the incident in which it was dealt with. */
public final class JudgementExamples {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** Somebody decided twenty minutes after it was knowable, and had five. */
    public static final ObligationJudgement WORSENED =
            obligation(Outcome.HESITATION_WORSENED, ActorKind.PERSON);

    /** The same figures, decided by a program. */
    public static final ObligationJudgement WORSENED_BY_A_MACHINE =
            obligation(Outcome.HESITATION_WORSENED, ActorKind.MACHINE);

    /** As long as the severity is not known to have been raised. */
    public static final ObligationJudgement LATE =
            obligation(Outcome.LATE_NOT_WORSENED, ActorKind.PERSON);

    /** Over half an hour after it began; another release had no rule. */
    public static final IncidentJudgement OVER =
            new IncidentJudgement(course(after(2_400)), List.of(withoutRule()), "phases/1");

    public static final IncidentJudgement OVER_LATER =
            new IncidentJudgement(course(after(3_000)), List.of(withoutRule()), "phases/1");

    public static final IncidentJudgement GOES_ON =
            new IncidentJudgement(course(null), List.of(), "phases/1");

    private JudgementExamples() {}

    private static ObligationJudgement obligation(Outcome outcome, ActorKind decidedBy) {
        boolean worse = outcome == Outcome.HESITATION_WORSENED;
        return new ObligationJudgement(
                List.of("inc_1"),
                "rel_1",
                false,
                "shop",
                "2.0",
                new ObligationJudgement.Rule(
                        "error-rate",
                        "Requests that fail",
                        HarmKind.USER,
                        RequiredAction.ROLLBACK,
                        1,
                        300,
                        60),
                new Verdict(
                        outcome,
                        after(600),
                        after(720),
                        after(780),
                        after(1_980),
                        after(2_400),
                        1_200.0,
                        900.0,
                        3_600.0,
                        worse ? List.of(WorseBy.AVOIDABLE_HARM, WorseBy.SEVERITY) : List.of(),
                        false,
                        false,
                        0,
                        List.of("preexisting")),
                List.of(
                        new UnderBudget(300, outcome),
                        new UnderBudget(600, outcome),
                        new UnderBudget(1_800, Outcome.TIMELY)),
                decidedBy,
                "obligation/1");
    }

    private static Course course(@Nullable Instant containedAt) {
        return new Course(
                false,
                after(600),
                Quality.SIGNAL,
                after(780),
                after(1_980),
                after(2_100),
                containedAt,
                containedAt == null ? null : Quality.DECLARED,
                List.of("knowable=declared"));
    }

    private static WithoutRule withoutRule() {
        return new WithoutRule(
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
                        List.of()));
    }

    private static Instant after(long seconds) {
        return NOON.plusSeconds(seconds);
    }
}
