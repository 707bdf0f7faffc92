package dev.turnback.decision.read.obligations;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.turnback.decision.domain.obligation.Awareness;
import dev.turnback.decision.domain.obligation.Terms;
import dev.turnback.decision.read.evaluation.Evaluation;
import dev.turnback.decision.read.obligations.ObligationView.Candidate;
import dev.turnback.decision.read.obligations.ObligationView.Counted;
import dev.turnback.decision.read.obligations.ObligationView.Knowledge;
import dev.turnback.decision.read.releases.KnownRelease;
import dev.turnback.decision.signal.SignalHistory;
import dev.turnback.figures.obligation.Attempt;
import dev.turnback.figures.obligation.Comparison;
import dev.turnback.figures.obligation.DecisionFact;
import dev.turnback.figures.obligation.DecisionKind;
import dev.turnback.figures.obligation.DefaultBudget;
import dev.turnback.figures.obligation.ObligationFacts;
import dev.turnback.figures.obligation.ObligationJudge;
import dev.turnback.figures.obligation.RequiredAction;
import dev.turnback.figures.obligation.Rule;
import dev.turnback.figures.obligation.Sample;
import dev.turnback.figures.obligation.Verdict;
import dev.turnback.figures.obligation.Worsening;
import dev.turnback.service.Heard;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Judges an obligation by what is known of it now. A release may be obliged by one rule more than
 * once: each time is looked at from where its own breach began. Of several releases the earliest
 * crossing counts, also once it is known which of them it is, and the rule of the one that it is or
 * else the one with the smallest budget: as its clock does.
 *
 * @param workers judge, since many samples would hold up those who only want to read
 */
public record SoFar(
        SignalHistory history,
        Heard<KnownRelease> releases,
        CarriedOut attempts,
        InstantSource clock,
        Executor workers) {

    private static final int NANO_PLACES = 9;

    Mono<Evaluation> judge(ObligationView view) {
        Candidate judged = view.judged();
        Candidate first = view.first();
        Instant closeAt = closeAt(view, judged);
        Mono<Attempt> attempt = attempts.of(view);
        Mono<Optional<KnownRelease>> release =
                releases.find(judged.bound().releaseId())
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty());
        return Mono.zip(history.of(first.bound(), first.onset(), closeAt), release, attempt)
                .publishOn(Schedulers.fromExecutor(workers))
                .map(
                        known ->
                                judge(
                                        worsening ->
                                                facts(
                                                        view,
                                                        judged,
                                                        closeAt,
                                                        known.getT1(),
                                                        known.getT3(),
                                                        worsening),
                                        known.getT2().orElse(null)))
                .map(Evaluation::of);
    }

    /** Where it was too late, what got worse meanwhile is part of it. */
    private static Verdict judge(
            Function<Worsening, ObligationFacts> told, @Nullable KnownRelease release) {
        ObligationFacts facts = told.apply(Worsening.UNTOLD);
        Verdict verdict = ObligationJudge.judge(facts, Instant::toString);
        return switch (verdict.outcome()) {
            case LATE_NOT_WORSENED, HESITATION_WORSENED ->
                    release == null
                            ? verdict
                            : ObligationJudge.judge(
                                    told.apply(worsening(facts, verdict, release)),
                                    Instant::toString);
            case NO_OBLIGATION,
                    DISCHARGED_SELF_RECOVERED,
                    TIMELY,
                    OVERRIDDEN,
                    UNDEFINED_THRESHOLD_HESITATION,
                    INDETERMINATE,
                    INVALID ->
                    verdict;
        };
    }

    /** From the end of the budget to the decision, without one to when it was over. */
    private static Worsening worsening(
            ObligationFacts facts, Verdict verdict, KnownRelease release) {
        Verdict.Times times = verdict.times();
        Instant from =
                requireNonNull(times.knowableAt()).plus(requireNonNull(facts.rule()).budget());
        Instant end = requireNonNullElse(times.containedAt(), facts.closeAt());
        Instant to = requireNonNullElse(times.decidedAt(), end);
        return new Worsening(
                false, null, release.grewWithin(from, to), release.becameOneWayWithin(from, to));
    }

    /** What is over is over once it was quiet; of what was lost nothing more is known. */
    private Instant closeAt(ObligationView view, Candidate judged) {
        Instant since = view.course().since();
        Instant end =
                switch (view.course().state()) {
                    case IN_BREACH -> clock.instant();
                    case CLEARED -> since.plus(duration(judged.bound().terms().quietSeconds()));
                    case LOST, RETRACTED -> since;
                };
        Instant least = view.first().onset().plusSeconds(1);
        return end.isBefore(least) ? least : end;
    }

    private static ObligationFacts facts(
            ObligationView view,
            Candidate judged,
            Instant closeAt,
            List<Sample> samples,
            Attempt attempt,
            Worsening worsening) {
        return new ObligationFacts(
                rule(judged.bound().terms()),
                view.first().onset(),
                closeAt,
                awareness(view),
                null,
                DefaultBudget.OTHERWISE,
                Duration.ZERO,
                samples,
                view.decisions().stream().flatMap(SoFar::facts).toList(),
                attempt,
                worsening);
    }

    /** Where it has to be decided anew, everybody concerned knew from that moment on. */
    private static dev.turnback.figures.obligation.Awareness awareness(ObligationView view) {
        Knowledge known = view.awareness();
        if (view.following() != null) {
            return new dev.turnback.figures.obligation.Awareness(
                    view.confirmedAt(), null, null, null);
        }
        if (known == null) {
            return dev.turnback.figures.obligation.Awareness.NONE;
        }
        boolean declared = known.how() == Awareness.INCIDENT;
        return new dev.turnback.figures.obligation.Awareness(
                declared ? null : known.at(), declared ? known.at() : null, null, null);
    }

    private static Stream<DecisionFact> facts(Counted counted) {
        var taken =
                new DecisionFact.Taken(
                        counted.decisionId(),
                        counted.at(),
                        DecisionKind.valueOf(counted.kind().name()),
                        counted.authority().counts(),
                        counted.effectAt());
        Instant back = counted.withdrawnAt();
        return back == null
                ? Stream.of(taken)
                : Stream.of(taken, new DecisionFact.TakenBack(counted.decisionId(), back, true));
    }

    private static Rule rule(Terms terms) {
        Double stale = terms.staleAfterSeconds();
        return new Rule(
                terms.threshold(),
                terms.clearThreshold(),
                Comparison.valueOf(terms.comparison().name()),
                duration(terms.sustainSeconds()),
                terms.minSamples(),
                duration(terms.quietSeconds()),
                duration(terms.budgetSeconds()),
                RequiredAction.valueOf(terms.requiredAction().name()),
                terms.minHarm(),
                stale == null ? null : duration(stale),
                terms.mustHaveData(),
                terms.rollForwardAllowed(),
                null);
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos(
                BigDecimal.valueOf(seconds).movePointRight(NANO_PLACES).longValue());
    }
}
