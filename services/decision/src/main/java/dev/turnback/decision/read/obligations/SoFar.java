package dev.turnback.decision.read.obligations;

import dev.turnback.decision.read.evaluation.Evaluation;
import dev.turnback.decision.read.incidents.IncidentAsKnown;
import dev.turnback.decision.read.obligations.ObligationView.Candidate;
import dev.turnback.decision.read.releases.KnownRelease;
import dev.turnback.decision.signal.SignalHistory;
import dev.turnback.service.Heard;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import reactor.core.publisher.Flux;
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
        Function<String, Mono<IncidentAsKnown>> incidents,
        InstantSource clock,
        Executor workers) {

    /** The row, and how it is judged. */
    public Mono<JudgedObligation> judged(ObligationView view) {
        return dealtWith(view)
                .flatMap(incidents -> weighed(view, incidents))
                .map(Weighing::judge)
                .map(verdict -> new JudgedObligation(view, Evaluation.of(verdict)));
    }

    /** All that it is judged by, once it is over; empty as long as it goes on. */
    public Mono<Weighing> onceOver(ObligationView view) {
        return dealtWith(view)
                .filter(incidents -> isOver(view, incidents))
                .flatMap(incidents -> weighed(view, incidents));
    }

    private static boolean isOver(ObligationView view, DealtWith incidents) {
        return switch (view.course().state()) {
            case IN_BREACH -> incidents.resolvedAt().isPresent();
            case CLEARED, LOST, RETRACTED -> true;
        };
    }

    private Mono<DealtWith> dealtWith(ObligationView view) {
        return Flux.fromIterable(view.incidents())
                .concatMap(incidents)
                .collectList()
                .map(DealtWith::new);
    }

    private Mono<Weighing> weighed(ObligationView view, DealtWith dealtWith) {
        Candidate judged = view.judged();
        Candidate first = view.first();
        Instant closeAt = closeAt(view, judged, dealtWith);
        Mono<Optional<KnownRelease>> release =
                releases.find(judged.bound().releaseId())
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty());
        return Mono.zip(
                        history.of(first.bound(), first.onset(), closeAt),
                        release,
                        attempts.of(view))
                .publishOn(Schedulers.fromExecutor(workers))
                .map(
                        known ->
                                new Weighing(
                                        view,
                                        closeAt,
                                        known.getT1(),
                                        known.getT2().orElse(null),
                                        known.getT3(),
                                        dealtWith.incidents()));
    }

    /**
     * What is over is over once it was quiet, or nobody deals with it any more; of what was lost
     * nothing more is known.
     */
    private Instant closeAt(ObligationView view, Candidate judged, DealtWith dealtWith) {
        Instant since = view.course().since();
        Instant end =
                switch (view.course().state()) {
                    case IN_BREACH -> dealtWith.resolvedAt().orElseGet(clock::instant);
                    case CLEARED ->
                            since.plus(Weighing.duration(judged.bound().terms().quietSeconds()));
                    case LOST, RETRACTED -> since;
                };
        Instant least = view.first().onset().plusSeconds(1);
        return end.isBefore(least) ? least : end;
    }
}
