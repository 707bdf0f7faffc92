package dev.turnback.decision.read.attempts;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.decision.domain.attempt.Undertaking.Cause;
import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Which decision an attempt carries out when nobody says so: the latest of a matching kind that was
 * taken before it began and stood then, about its release or about an incident of it as a whole.
 *
 * @param incidents the incidents that a release has to do with, the one to name first
 */
public record Causes(Rows<DecisionView> decisions, Function<String, Mono<List<String>>> incidents) {

    /** Why a release is taken back. */
    public Mono<Cause> ofRelease(RecoveryAction action, String releaseId, Instant startedAt) {
        return incidents
                .apply(releaseId)
                .flatMap(
                        known ->
                                decision(action, releaseId, known, startedAt)
                                        .map(
                                                found ->
                                                        found.map(Causes::cause)
                                                                .orElseGet(
                                                                        () -> undecided(known))));
    }

    /** Why something is done in an incident. */
    public Mono<Cause> inIncident(
            RecoveryAction action,
            String incidentId,
            @Nullable String releaseId,
            Instant startedAt) {
        return decision(action, releaseId, List.of(incidentId), startedAt)
                .map(
                        found ->
                                new Cause(
                                        incidentId,
                                        found.filter(each -> each.incidentId().equals(incidentId))
                                                .map(DecisionView::id)
                                                .orElse(null),
                                        false));
    }

    private static Cause cause(DecisionView decision) {
        return new Cause(decision.incidentId(), decision.id(), false);
    }

    private static Cause undecided(List<String> incidents) {
        return incidents.isEmpty() ? Cause.UNKNOWN : new Cause(incidents.getFirst(), null, false);
    }

    private Mono<Optional<DecisionView>> decision(
            RecoveryAction action,
            @Nullable String releaseId,
            List<String> incidentIds,
            Instant startedAt) {
        Stream<ViewQuery> queries =
                Stream.concat(
                        Stream.ofNullable(releaseId)
                                .map(id -> DecisionView.ofReleaseSince(id, Instant.EPOCH)),
                        incidentIds.stream()
                                .map(id -> DecisionView.ofIncidentSince(id, Instant.EPOCH)));
        return Flux.fromStream(queries)
                .concatMap(decisions::all)
                .flatMapIterable(found -> found)
                .filter(each -> isAbout(each, releaseId))
                .filter(each -> matching(action).contains(each.kind()))
                .filter(each -> stoodAt(each, startedAt))
                .collectList()
                .map(
                        all ->
                                all.stream()
                                        .max(
                                                Comparator.comparing(DecisionView::occurredAt)
                                                        .thenComparing(DecisionView::id)));
    }

    private static boolean isAbout(DecisionView decision, @Nullable String releaseId) {
        return decision.releaseId() == null || decision.releaseId().equals(releaseId);
    }

    private static boolean stoodAt(DecisionView decision, Instant at) {
        DecisionView.Withdrawal withdrawn = decision.withdrawn();
        return !decision.occurredAt().isAfter(at)
                && (withdrawn == null || withdrawn.at().isAfter(at));
    }

    private static Set<DecisionKind> matching(RecoveryAction action) {
        return switch (action) {
            case FULL_ROLLBACK, PARTIAL_ROLLBACK ->
                    Set.of(DecisionKind.FULL_ROLLBACK, DecisionKind.PARTIAL_ROLLBACK);
            case CONTAIN -> Set.of(DecisionKind.CONTAIN);
            case PAUSE -> Set.of(DecisionKind.PAUSE, DecisionKind.HOLD);
        };
    }
}
