package dev.turnback.feed;

import dev.turnback.feed.InProcessEventFeed.Source;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The events of one log as they are published, each decoded and translated once for all who follow
 * the log closely: they read the same last thousand, one after the other. Safe for many threads:
 * what is recorded never changes, so it does not matter which of two translations stays.
 */
final class Translated {

    /** How many of them stay in memory, at most. */
    static final int KEPT = 1_024;

    private final String name;
    private final Source source;
    private final AtomicReferenceArray<@Nullable Kept> kept = new AtomicReferenceArray<>(KEPT);

    Translated(String name, Source source) {
        this.name = name;
        this.source = source;
    }

    private record Kept(long position, Optional<PublishedEvent> published) {}

    LogSource log() {
        return source.log();
    }

    Optional<PublishedEvent> of(PrivateEvent event) {
        int slot = (int) (event.position() % KEPT);
        Kept found = kept.get(slot);
        if (found != null && found.position == event.position()) {
            return found.published;
        }
        Optional<PublishedEvent> published =
                source.translator()
                        .translate(event)
                        .map(publication -> publish(event, publication));
        kept.set(slot, new Kept(event.position(), published));
        return published;
    }

    private PublishedEvent publish(PrivateEvent event, Translator.Publication publication) {
        return new PublishedEvent(
                name,
                event.position(),
                event.id(),
                publication.type(),
                publication.subject(),
                event.occurredAt(),
                event.recordedAt(),
                event.correlationId(),
                event.causationId(),
                publication.body());
    }
}
