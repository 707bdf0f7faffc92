package dev.turnback.decision.automation.whenattemptisdonethenitsdecisiontookeffect;

import dev.turnback.contracts.decision.AttemptEvents.AttemptAttributed;
import dev.turnback.contracts.decision.AttemptEvents.AttemptEnded;
import dev.turnback.decision.domain.attempt.AttemptEvent.End;
import dev.turnback.decision.domain.decision.DecisionCommand.NoteEffect;
import dev.turnback.decision.read.attempts.AttemptView;
import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.feed.PublishedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * When an attempt has reached what it was to, if only in part, then the decision that it carries
 * out took effect: from then on it is no longer withdrawn but reversed.
 *
 * @param attempts one attempt, with all that was recorded before it is asked
 * @param decisions one decision, the same way
 */
public record WhenAttemptIsDoneThenItsDecisionTookEffect(
        Function<String, Mono<AttemptView>> attempts,
        Function<String, Mono<DecisionView>> decisions) {

    /** Part of the keys under which it was done: never another one. */
    static final String NAME = "when-attempt-is-done-then-its-decision-took-effect";

    /** The log it listens to. */
    public static final String SOURCE = "decision";

    public FeedPolicy policy() {
        return FeedPolicy.looking(NAME, Set.of(SOURCE), this::look);
    }

    CompletableFuture<List<NoteEffect>> look(PublishedEvent event) {
        return switch (event.body()) {
            case AttemptEnded e -> effectOf(e.attemptId());
            case AttemptAttributed e -> effectOf(e.attemptId());
            default -> CompletableFuture.completedFuture(List.of());
        };
    }

    private CompletableFuture<List<NoteEffect>> effectOf(String attemptId) {
        return attempts.apply(attemptId)
                .flatMap(this::effect)
                .map(List::of)
                .defaultIfEmpty(List.of())
                .toFuture()
                .thenApply(Objects::requireNonNull);
    }

    private Mono<NoteEffect> effect(AttemptView attempt) {
        Instant doneAt = doneAt(attempt);
        String decisionId = attempt.decisionId();
        return doneAt == null || decisionId == null
                ? Mono.empty()
                : decisions
                        .apply(decisionId)
                        .map(
                                decision ->
                                        new NoteEffect(
                                                decision.incidentId(),
                                                decisionId,
                                                attempt.id(),
                                                doneAt));
    }

    private static @Nullable Instant doneAt(AttemptView attempt) {
        End end = attempt.end();
        if (end == null) {
            return null;
        }
        return switch (end.ending()) {
            case REACHED, PARTLY -> end.at();
            case NOT_REACHED, ABANDONED -> null;
        };
    }
}
