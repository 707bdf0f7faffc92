package dev.turnback.guidance.automation.whenplatformchangedthenreviewguidance;

import dev.turnback.contracts.release.ReleaseEvents.PlatformChanged;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.guidance.domain.item.Cause;
import dev.turnback.guidance.domain.item.ItemCommand;
import dev.turnback.guidance.domain.item.ItemCommand.MarkReviewDue;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * When the platform or the data model of a component changed, then the guidance in whose scope it
 * is has to be looked at again.
 *
 * @param items the ids of all that were ever proposed, the earliest first, with everything that was
 *     recorded before it is asked
 */
public record WhenPlatformChangedThenReviewGuidance(
        Supplier<CompletableFuture<List<String>>> items) {

    /** Part of the keys under which it was done: never another one. */
    static final String NAME = "when-platform-changed-then-review-guidance";

    /** The log it listens to. */
    public static final String SOURCE = "release";

    public FeedPolicy policy() {
        return FeedPolicy.looking(NAME, Set.of(SOURCE), this::react).onlyOf(PlatformChanged.class);
    }

    /**
     * Each in its place, whether it concerns the item or not, which the item knows best: looked at
     * again after it was broken off, the same place means the same.
     */
    CompletableFuture<List<ItemCommand>> react(PublishedEvent event) {
        return event.body() instanceof PlatformChanged changed
                ? items.get().thenApply(all -> commands(all, changed, event))
                : CompletableFuture.completedFuture(List.of());
    }

    private static List<ItemCommand> commands(
            List<String> items, PlatformChanged changed, PublishedEvent event) {
        var cause =
                new Cause(
                        changed.component(),
                        changed.what(),
                        changed.description(),
                        event.source() + ":" + event.position());
        return items.stream()
                .<ItemCommand>map(id -> new MarkReviewDue(id, cause, changed.at()))
                .toList();
    }
}
