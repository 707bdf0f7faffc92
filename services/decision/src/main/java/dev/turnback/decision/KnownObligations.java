package dev.turnback.decision;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.decision.domain.obligation.Occasion;
import dev.turnback.decision.notify.Wording.Room;
import dev.turnback.decision.read.obligations.ObligationLink;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.decision.signal.kept.Thinning;
import dev.turnback.kernel.PositionVector;
import dev.turnback.service.Rows;
import dev.turnback.service.ServiceCore;
import dev.turnback.storage.ViewQuery;
import dev.turnback.web.AtLeast;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the service's own automations ask of the obligations. */
record KnownObligations(
        ServiceCore core, Rows<ObligationView> obligations, Rows<ObligationLink> links) {

    /** What does harm for longer than that is kept in full only at its end. */
    private static final Duration LONGEST = Duration.ofDays(31);

    static KnownObligations of(ServiceCore core) {
        return new KnownObligations(
                core, core.rows(ObligationView.VIEW), core.rows(ObligationLink.VIEW));
    }

    /** Those that are not over and began before now. */
    Mono<List<ObligationView>> openAt(Instant now) {
        return obligations.all(ObligationView.openBefore(now));
    }

    /** Around which time everything that was heard is kept. */
    CompletableFuture<List<Thinning.Span>> between(Instant from, Instant to) {
        return Flux.concat(
                        obligations.all(ObligationView.openBefore(to)),
                        obligations.all(ObligationView.begunBetween(from.minus(LONGEST), to)))
                .flatMapIterable(found -> found)
                .distinct(ObligationView::id)
                .filter(row -> row.isNotOverBefore(from))
                .map(Unfinished::span)
                .collectList()
                .toFuture()
                .thenApply(Objects::requireNonNull);
    }

    /** Whether it is recorded what came of telling people. */
    CompletableFuture<Boolean> isTold(String obligationId, Occasion occasion) {
        return obligations
                .get(obligationId)
                .map(
                        row ->
                                row.notifications().stream()
                                        .anyMatch(each -> each.occasion() == occasion))
                .defaultIfEmpty(false)
                .toFuture()
                .thenApply(Objects::requireNonNull);
    }

    /** Where it is decided; empty while it is dealt with in no incident. */
    CompletableFuture<Optional<Room>> room(String obligationId) {
        return obligations
                .get(obligationId)
                .flatMap(row -> Mono.justOrEmpty(roomOf(row)))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .toFuture()
                .thenApply(Objects::requireNonNull);
    }

    private static Optional<Room> roomOf(ObligationView row) {
        return row.candidates().stream()
                .map(each -> each.bound().terms().requiredAction())
                .max(Comparator.naturalOrder())
                .filter(_ -> !row.incidents().isEmpty())
                .map(asked -> new Room(row.incidents().getLast(), kind(asked)));
    }

    private static DecisionKind kind(RequiredAction asked) {
        return switch (asked) {
            case HOLD -> DecisionKind.HOLD;
            case CONTAIN -> DecisionKind.CONTAIN;
            case ROLLBACK -> DecisionKind.FULL_ROLLBACK;
        };
    }

    /** Those of a release or an incident, with everything that was recorded before it is asked. */
    Mono<List<ObligationView>> linked(ViewQuery query) {
        return upToDate()
                .flatMapMany(_ -> links.all(query))
                .flatMapIterable(found -> found)
                .concatMap(link -> obligations.get(link.obligationId()))
                .collectList();
    }

    /** What a search finds, with everything that was recorded before it is asked. */
    Mono<List<ObligationView>> found(ViewQuery query) {
        return upToDate().flatMap(_ -> obligations.all(query));
    }

    /** A row, with everything that was recorded before it is asked; empty when there is none. */
    <V> Mono<V> newest(Rows<V> rows, String id) {
        return upToDate().flatMap(_ -> rows.get(id));
    }

    /** Completes once the rows hold everything that was recorded before it is asked. */
    Mono<Boolean> upToDate() {
        return Mono.fromFuture(
                        () ->
                                core.views()
                                        .reach(
                                                PositionVector.of(
                                                        DecisionService.LOG, core.log().head()),
                                                AtLeast.PATIENCE))
                .filter(reached -> reached)
                .switchIfEmpty(
                        Mono.error(
                                () -> new IllegalStateException("the rows are not all here yet")));
    }
}
