package dev.turnback.gateway.live;

import dev.turnback.kernel.PositionVector;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What was sent about one topic lately, and who looks at it. The newest frame may be asked for by
 * anybody; all else is done under the lock of the hub.
 */
final class TopicLog {

    /**
     * Grows under the lock of the hub and shrinks without it: a viewer leaves while it is being
     * sent something, and then whoever holds the hub may be waiting to send to the same viewer.
     */
    private final Set<Viewer> viewers = ConcurrentHashMap.newKeySet();

    private Frame.Draft draft = new Frame.Draft();
    private Frame oldest;
    private volatile Frame newest;
    private @Nullable Instant leftAt;

    /**
     * @param upTo what is remembered comes after it
     */
    TopicLog(PositionVector upTo, Instant now) {
        oldest = Frame.first(upTo, now);
        newest = oldest;
    }

    Set<Viewer> viewers() {
        return viewers;
    }

    /**
     * Collected until {@link #send}.
     *
     * @return true for the first since then
     */
    boolean add(String source, long position, PositionVector id, byte[] chunk) {
        boolean first = draft.isEmpty();
        draft.add(source, position, id, chunk);
        return first;
    }

    /**
     * What was collected becomes the newest frame.
     *
     * @return false when nothing was
     */
    boolean send(Instant now) {
        if (draft.isEmpty()) {
            return false;
        }
        newest = draft.after(newest, now);
        draft = new Frame.Draft();
        return true;
    }

    Frame newest() {
        return newest;
    }

    /**
     * The last frame before the first of which somebody misses something, the newest when they miss
     * nothing.
     *
     * @return null when it is no longer remembered what they miss
     */
    @Nullable Frame before(PositionVector seen) {
        if (!seen.reaches(oldest.upTo())) {
            return null;
        }
        Frame before = oldest;
        for (Frame next = before.next();
                next != null && !next.hasAnyAfter(seen);
                next = next.next()) {
            before = next;
        }
        return before;
    }

    /** What is older, or more than may be kept, is forgotten. */
    void forget(Instant before, int mostBytes) {
        for (Frame next = oldest.next();
                next != null
                        && (next.at().isBefore(before) || newest.end() - oldest.end() > mostBytes);
                next = oldest.next()) {
            oldest = next;
        }
    }

    /** True when nobody has looked since a time. */
    boolean isLeft(Instant since, Instant now) {
        if (!viewers.isEmpty()) {
            leftAt = null;
            return false;
        }
        if (leftAt == null) {
            leftAt = now;
        }
        return leftAt.isBefore(since);
    }
}
