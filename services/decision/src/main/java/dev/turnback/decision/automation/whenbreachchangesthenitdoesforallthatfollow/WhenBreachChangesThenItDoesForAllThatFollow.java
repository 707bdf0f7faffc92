package dev.turnback.decision.automation.whenbreachchangesthenitdoesforallthatfollow;

import dev.turnback.contracts.decision.ObligationEvents.ObligationCleared;
import dev.turnback.contracts.decision.ObligationEvents.ObligationOpened;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRecrossed;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRetracted;
import dev.turnback.contracts.decision.ObligationEvents.SignalLost;
import dev.turnback.decision.domain.obligation.ObligationCommand;
import dev.turnback.decision.domain.obligation.ObligationCommand.ClearObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.LoseSignal;
import dev.turnback.decision.domain.obligation.ObligationCommand.NoteRecrossing;
import dev.turnback.decision.domain.obligation.ObligationCommand.RetractObligation;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.decision.read.obligations.ObligationView.Course;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.feed.PublishedEvent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * When the breach that an obligation stands on clears, comes back, is lost or was none, then so it
 * is for all that follow on it: their signal is not watched a second time.
 *
 * @param following those that follow on one, with all that was recorded before it is asked
 * @param watched one obligation, the same way
 */
public record WhenBreachChangesThenItDoesForAllThatFollow(
        Function<String, Mono<List<ObligationView>>> following,
        Function<String, Mono<ObligationView>> watched) {

    /** Part of the keys under which it was done: never another one. */
    static final String NAME = "when-breach-changes-then-it-does-for-all-that-follow";

    /** The log it listens to. */
    public static final String SOURCE = "decision";

    public FeedPolicy policy() {
        return FeedPolicy.looking(NAME, Set.of(SOURCE), this::look);
    }

    CompletableFuture<List<ObligationCommand>> look(PublishedEvent event) {
        return switch (event.body()) {
            case ObligationCleared e ->
                    forAll(e.obligationId(), id -> new ClearObligation(id, e.containedAt()));
            case ObligationRecrossed e ->
                    forAll(e.obligationId(), id -> new NoteRecrossing(id, e.at()));
            case SignalLost e -> forAll(e.obligationId(), id -> new LoseSignal(id, e.staleSince()));
            case ObligationRetracted e ->
                    forAll(e.obligationId(), id -> new RetractObligation(id, e.at()));
            case ObligationOpened e when e.following() != null ->
                    catchUp(e.obligationId(), e.following().obligationId());
            default -> CompletableFuture.completedFuture(List.of());
        };
    }

    private CompletableFuture<List<ObligationCommand>> forAll(
            String obligationId, Function<String, ObligationCommand> command) {
        return following
                .apply(obligationId)
                .map(all -> all.stream().map(row -> command.apply(row.id())).toList())
                .toFuture()
                .thenApply(Objects::requireNonNull);
    }

    /** What became of the breach while it was opened. */
    private CompletableFuture<List<ObligationCommand>> catchUp(String id, String watchedId) {
        return watched.apply(watchedId)
                .map(row -> Stream.ofNullable(asIn(row.course(), id)).toList())
                .defaultIfEmpty(List.of())
                .toFuture()
                .thenApply(Objects::requireNonNull);
    }

    private static @Nullable ObligationCommand asIn(Course course, String id) {
        return switch (course.state()) {
            case IN_BREACH -> null;
            case CLEARED -> new ClearObligation(id, course.since());
            case LOST -> new LoseSignal(id, course.since());
            case RETRACTED -> new RetractObligation(id, course.since());
        };
    }
}
