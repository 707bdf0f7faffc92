package dev.turnback.decision.automation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.decision.automation.Turns.Said;
import dev.turnback.feed.CommandDispatcher.Order;
import dev.turnback.feed.CommandDispatcher.Receipt;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.feed.PublishedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class TurnsTest {

    private final List<String> happened = new ArrayList<>();
    private final List<CompletableFuture<Receipt>> outcomes = new ArrayList<>();
    private final Turns turns = new Turns(this::send, Runnable::run);
    private final FeedPolicy here = policy("here", "decision");
    private final FeedPolicy elsewhere = policy("elsewhere", "incident");

    private CompletableFuture<Receipt> send(Order order) {
        happened.add(order.idempotencyKey());
        var outcome = new CompletableFuture<Receipt>();
        outcomes.add(outcome);
        return outcome;
    }

    private FeedPolicy policy(String name, String source) {
        return turns.policy(
                name,
                Set.of(source),
                event -> {
                    happened.add("looks at " + event.source() + "/" + event.position());
                    return Flux.just(new Said("obl_1", "one"), new Said("obl_2", "two"));
                });
    }

    private static CompletableFuture<? extends List<?>> look(
            FeedPolicy policy, String source, long position) {
        return switch (policy.reaction()) {
            case FeedPolicy.Reaction.Looking(var look) -> look.apply(event(source, position));
            case FeedPolicy.Reaction.Pure _ -> throw new IllegalStateException("it looks");
        };
    }

    private static PublishedEvent event(String source, long position) {
        return new PublishedEvent(
                source, position, "e", "t", "s", Instant.EPOCH, Instant.EPOCH, null, null, "body");
    }

    @Test
    void the_next_one_looks_once_all_that_was_found_before_is_recorded() {
        var first = look(here, "decision", 7);
        var second = look(elsewhere, "incident", 3);
        outcomes.getFirst().complete(new Receipt.Accepted());
        assertThat(happened)
                .containsExactly(
                        "looks at decision/7", "here/decision/7/obl_1", "here/decision/7/obl_2");
        outcomes.getLast().complete(new Receipt.Ignored());
        assertThat(first).isCompletedWithValueMatching(List::isEmpty);
        assertThat(happened).endsWith("looks at incident/3", "elsewhere/incident/3/obl_1");
        assertThat(second).isNotDone();
    }

    @Test
    void who_fails_fails_alone() {
        var first = look(here, "decision", 7);
        var second = look(elsewhere, "incident", 3);
        outcomes.getFirst().completeExceptionally(new IllegalStateException("down"));
        assertThat(first).isCompletedExceptionally();
        assertThat(happened).doesNotContain("here/decision/7/obl_2");
        outcomes.getLast().complete(new Receipt.Accepted());
        outcomes.getLast().complete(new Receipt.Accepted());
        assertThat(happened).endsWith("elsewhere/incident/3/obl_1", "elsewhere/incident/3/obl_2");
        assertThat(second).isCompleted();
    }
}
