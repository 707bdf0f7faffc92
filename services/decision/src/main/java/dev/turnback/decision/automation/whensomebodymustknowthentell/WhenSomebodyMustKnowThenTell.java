package dev.turnback.decision.automation.whensomebodymustknowthentell;

import dev.turnback.contracts.decision.ObligationEvents.BudgetWarned;
import dev.turnback.contracts.decision.ObligationEvents.ObligationOpened;
import dev.turnback.decision.domain.obligation.ObligationCommand;
import dev.turnback.decision.domain.obligation.ObligationCommand.NotificationFailed;
import dev.turnback.decision.domain.obligation.ObligationCommand.NotificationWasAccepted;
import dev.turnback.decision.domain.obligation.Occasion;
import dev.turnback.decision.notify.Channel;
import dev.turnback.decision.notify.Channel.Answer;
import dev.turnback.decision.notify.Wording;
import dev.turnback.decision.notify.Wording.Room;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.feed.PublishedEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * When an obligation opens or half of its budget is used up, then people are told. It may be told
 * twice after a crash; whoever took it knows from then on.
 *
 * @param isOurs whether it is for this one of several replicas to tell
 * @param room where an obligation is dealt with by now; empty while it is in no incident
 * @param isTold whether it is recorded already what came of telling it
 */
public record WhenSomebodyMustKnowThenTell(
        Channel channel,
        Wording wording,
        InstantSource clock,
        Supplier<CompletableFuture<Boolean>> isOurs,
        Function<String, CompletableFuture<Optional<Room>>> room,
        BiFunction<String, Occasion, CompletableFuture<Boolean>> isTold) {

    /** Part of the keys under which it was done: never another one. */
    static final String NAME = "when-somebody-must-know-then-tell";

    /** The log it listens to. */
    public static final String SOURCE = "decision";

    /** What was to be told earlier than that is history: nobody is called for it. */
    static final Duration OF_NOW = Duration.ofHours(6);

    public FeedPolicy policy() {
        return FeedPolicy.looking(NAME, Set.of(SOURCE), this::react);
    }

    CompletableFuture<List<ObligationCommand>> react(PublishedEvent event) {
        Instant now = clock.instant();
        if (event.recordedAt().isBefore(now.minus(OF_NOW))) {
            return CompletableFuture.completedFuture(List.of());
        }
        return switch (event.body()) {
            case ObligationOpened opened ->
                    once(
                            where -> wording.opened(opened, where, now),
                            opened.obligationId(),
                            Occasion.OPENED);
            case BudgetWarned warned ->
                    once(
                            where -> wording.runningOut(warned, where, now),
                            warned.obligationId(),
                            Occasion.BUDGET_RUNS_OUT);
            default -> CompletableFuture.completedFuture(List.of());
        };
    }

    /** What is said, by the room in which it is decided; null for none. */
    @FunctionalInterface
    private interface Text {
        String in(@Nullable Room room);
    }

    private CompletableFuture<List<ObligationCommand>> once(
            Text text, String obligationId, Occasion occasion) {
        return isTold.apply(obligationId, occasion)
                .thenCompose(
                        told ->
                                told
                                        ? CompletableFuture.completedFuture(List.of())
                                        : inTurn(text, obligationId, occasion));
    }

    private CompletableFuture<List<ObligationCommand>> inTurn(
            Text text, String obligationId, Occasion occasion) {
        return isOurs.get()
                .thenCompose(
                        ours ->
                                ours
                                        ? room.apply(obligationId)
                                                .thenCompose(
                                                        where ->
                                                                tell(
                                                                        text.in(where.orElse(null)),
                                                                        obligationId,
                                                                        occasion))
                                        : CompletableFuture.failedFuture(
                                                new IllegalStateException("another one tells it")));
    }

    private CompletableFuture<List<ObligationCommand>> tell(
            String text, String obligationId, Occasion occasion) {
        return channel.tell(text)
                .thenApply(
                        answer ->
                                List.of(
                                        switch (answer) {
                                            case Answer.Accepted _ ->
                                                    new NotificationWasAccepted(
                                                            obligationId,
                                                            occasion,
                                                            clock.instant());
                                            case Answer.Refused(String why, boolean _) ->
                                                    new NotificationFailed(
                                                            obligationId,
                                                            occasion,
                                                            why,
                                                            clock.instant());
                                        }));
    }
}
