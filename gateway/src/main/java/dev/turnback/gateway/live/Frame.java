package dev.turnback.gateway.live;

import dev.turnback.kernel.PositionVector;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is sent about a topic at a time: the same bytes to everybody who looks. Frames form a list,
 * of which only the newest frame ever changes, by being followed: whoever has one has all after it.
 */
final class Frame {

    private static final byte[] NOTHING = {};

    private final byte[] bytes;
    private final List<Change> changes;
    private final PositionVector upTo;
    private final Instant at;
    private final long end;
    private volatile @Nullable Frame next;

    /**
     * @param id what was sent with it
     * @param from where it begins in the bytes of the frame
     * @param to where it ends
     */
    private record Change(String source, long position, PositionVector id, int from, int to) {
        boolean isAfter(PositionVector seen) {
            return position > seen.of(source);
        }
    }

    private Frame(
            byte[] bytes, List<Change> changes, PositionVector upTo, Instant at, long before) {
        this.bytes = bytes;
        this.changes = List.copyOf(changes);
        this.upTo = upTo;
        this.at = at;
        this.end = before + bytes.length;
    }

    /** The beginning of a list: nothing is sent. */
    static Frame first(PositionVector upTo, Instant at) {
        return new Frame(NOTHING, List.of(), upTo, at, 0);
    }

    /** What is collected until it is sent. */
    static final class Draft {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final List<Change> changes = new ArrayList<>();

        /**
         * @param chunk as it is sent, with the id
         */
        void add(String source, long position, PositionVector id, byte[] chunk) {
            int from = bytes.size();
            bytes.writeBytes(chunk);
            changes.add(new Change(source, position, id, from, bytes.size()));
        }

        boolean isEmpty() {
            return changes.isEmpty();
        }

        /** The frame that follows another one. */
        Frame after(Frame last, Instant at) {
            var frame =
                    new Frame(bytes.toByteArray(), changes, changes.getLast().id(), at, last.end);
            last.next = frame;
            return frame;
        }
    }

    byte[] bytes() {
        return bytes;
    }

    /** When it was sent. */
    Instant at() {
        return at;
    }

    /** Everything about the topic up to here is in this frame or in one before it. */
    PositionVector upTo() {
        return upTo;
    }

    /** How many bytes were sent about the topic, this frame included. */
    long end() {
        return end;
    }

    /** Null while it is the newest. */
    @Nullable Frame next() {
        return next;
    }

    boolean hasAnyAfter(PositionVector seen) {
        return changes.stream().anyMatch(change -> change.isAfter(seen));
    }

    /**
     * What of it somebody has not seen, under ids that do not fall behind what they have: the bytes
     * of everybody where that is all of it; empty when nothing is.
     */
    byte[] after(PositionVector seen) {
        if (changes.stream()
                .allMatch(change -> change.isAfter(seen) && change.id().reaches(seen))) {
            return bytes;
        }
        var missed = new ByteArrayOutputStream();
        Map<String, Long> sent = new TreeMap<>(seen.positions());
        for (Change change : changes) {
            if (change.isAfter(seen)) {
                change.id().positions().forEach((log, at) -> sent.merge(log, at, Math::max));
                missed.writeBytes(
                        Chunks.under(new PositionVector(sent), bytes, change.from(), change.to()));
            }
        }
        return missed.toByteArray();
    }
}
