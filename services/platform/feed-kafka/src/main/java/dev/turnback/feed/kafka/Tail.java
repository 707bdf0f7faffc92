package dev.turnback.feed.kafka;

import dev.turnback.feed.EventFeed;
import dev.turnback.feed.PublishedEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The end of one topic: everything between two positions without a gap. What comes again is left
 * out; a gap makes it begin anew behind the gap, for what is missing is read from the service.
 */
final class Tail {

    private record Kept(@Nullable PublishedEvent event, long offset, int bytes) {}

    private final int mostRecords;
    private final long mostBytes;
    private final Duration silence;
    private final InstantSource clock;
    private final TreeMap<Long, Kept> kept = new TreeMap<>();
    private @Nullable Instant heardAt;
    private long from;
    private long upTo;
    private long head;
    private Instant closedAt = Instant.MIN;
    private long bytes;
    private long gaps;
    private long repeated;

    Tail(KafkaSettings settings, InstantSource clock) {
        this.mostRecords = settings.tailEvents();
        this.mostBytes = settings.tailBytes();
        this.silence = settings.silence();
        this.clock = clock;
    }

    /**
     * @return true when there is more to read than before
     */
    synchronized boolean take(Carried record, long offset, int size) {
        boolean first = heardAt == null;
        heardAt = clock.instant();
        head = Math.max(head, Math.max(record.head(), record.position()));
        if (first || record.previous() > upTo) {
            gaps += first ? 0 : 1;
            kept.clear();
            bytes = 0;
            from = record.previous();
            upTo = record.previous();
        }
        boolean news = record.position() > upTo;
        if (news) {
            kept.put(record.position(), new Kept(record.event().orElse(null), offset, size));
            bytes += size;
            upTo = record.position();
        } else if (record.event().isPresent()) {
            repeated++;
        }
        boolean closedMore = record.closedAt().isAfter(closedAt);
        if (closedMore) {
            closedAt = record.closedAt();
        }
        return first || news || closedMore;
    }

    /**
     * @return empty when it has to be read from the service
     */
    synchronized Optional<EventFeed.Page> read(long after, int max) {
        boolean silent = heardAt == null || heardAt.plus(silence).isBefore(clock.instant());
        if (heardAt == null || after < from || (after >= upTo && (silent || upTo < head))) {
            return Optional.empty();
        }
        long last = after >= upTo ? after : Math.min(upTo, after + max);
        var events =
                after >= upTo
                        ? Map.<Long, Kept>of().values()
                        : kept.subMap(after, false, last, true).values();
        return Optional.of(
                new EventFeed.Page(
                        events.stream().map(Kept::event).filter(e -> e != null).toList(),
                        last,
                        Math.max(head, last),
                        closedAt));
    }

    /** Lets go of the oldest while there is too much, but of nothing that is not applied yet. */
    synchronized void trim(long applied) {
        while (isOver() && kept.firstKey() <= applied) {
            Map.Entry<Long, Kept> oldest = kept.pollFirstEntry();
            bytes -= oldest.getValue().bytes();
            from = oldest.getKey();
        }
    }

    /** True when no more should be fetched until something was let go of. */
    synchronized boolean isOver() {
        return !kept.isEmpty() && (kept.size() > mostRecords || bytes > mostBytes);
    }

    /** Where to go on after a restart when everything up to a position is applied. */
    synchronized OptionalLong offsetAfter(long applied) {
        Map.Entry<Long, Kept> last = kept.floorEntry(applied);
        return last == null ? OptionalLong.empty() : OptionalLong.of(last.getValue().offset() + 1);
    }

    synchronized KafkaEventFeed.Standing standing(
            String source, long applied, boolean paused, long deadLetters) {
        return new KafkaEventFeed.Standing(
                source,
                upTo,
                Math.max(0, head - Math.min(applied, upTo)),
                gaps,
                repeated,
                deadLetters,
                paused,
                Optional.ofNullable(heardAt));
    }
}
