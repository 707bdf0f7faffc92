package dev.turnback.decision.read.obligations;

import dev.turnback.decision.read.attempts.AttemptView;
import dev.turnback.figures.attempt.Outcome;
import dev.turnback.figures.obligation.Attempt;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What became of what was decided about an obligation. */
public record CarriedOut(Rows<AttemptView> attempts) {

    /** That of the last attempt that carries out a decision that was counted and stands. */
    Mono<Attempt> of(ObligationView view) {
        Set<String> counted =
                view.decisions().stream()
                        .filter(each -> each.stopsTheClock() && each.holds())
                        .map(ObligationView.Counted::decisionId)
                        .collect(Collectors.toUnmodifiableSet());
        return counted.isEmpty()
                ? Mono.just(Attempt.AS_INTENDED)
                : Flux.fromIterable(queries(view))
                        .concatMap(attempts::all)
                        .flatMapIterable(found -> found)
                        .filter(each -> counted.contains(String.valueOf(each.decisionId())))
                        .collectList()
                        .map(CarriedOut::last);
    }

    private static List<ViewQuery> queries(ObligationView view) {
        return Stream.concat(
                        view.releaseIds().stream().map(AttemptView::ofRelease),
                        view.incidents().stream().map(AttemptView::ofIncident))
                .toList();
    }

    private static Attempt last(List<AttemptView> attempts) {
        return attempts.stream()
                .max(Comparator.comparing(AttemptView::startedAt))
                .map(CarriedOut::of)
                .orElse(Attempt.AS_INTENDED);
    }

    private static Attempt of(AttemptView attempt) {
        if (attempt.misdirection() != null) {
            return Attempt.MISDIRECTED;
        }
        AttemptView.Judged judged = attempt.judged();
        return judged == null ? Attempt.AS_INTENDED : of(judged.judgement().outcome());
    }

    private static Attempt of(Outcome outcome) {
        return switch (outcome) {
            case INEFFECTIVE -> Attempt.INEFFECTIVE;
            case FAILED, ABANDONED -> Attempt.FAILED;
            case SUCCEEDED, SUCCEEDED_LATE, PARTIAL, HARMFUL, UNKNOWN -> Attempt.AS_INTENDED;
        };
    }
}
