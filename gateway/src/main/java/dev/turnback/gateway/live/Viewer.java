package dev.turnback.gateway.live;

import dev.turnback.kernel.PositionVector;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.FluxSink;

/**
 * One connection. It takes the frames of its topic one after the other, as fast as it can; nothing
 * is kept for it but where it is. Whoever takes nothing for a while, or falls too far behind, is
 * cut and resumes where it was.
 */
final class Viewer {

    /** The connection was cut because the viewer did not take what was sent. */
    static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("the viewer takes nothing", null, false, false);
        }
    }

    private final TopicLog topic;
    private final FluxSink<byte[]> sink;
    private final LiveSettings settings;
    private final InstantSource clock;
    private final Frame connected;
    private final ArrayDeque<byte[]> own = new ArrayDeque<>();
    private Frame taken;
    private Instant tookAt;
    private Instant ownSince;
    private @Nullable PositionVector seen;
    private boolean isToldAgain;
    private @Nullable Runnable more;
    private boolean isTaking;
    private boolean ended;

    /** It looks at what comes after the newest frame of its topic. */
    Viewer(TopicLog topic, FluxSink<byte[]> sink, LiveSettings settings, InstantSource clock) {
        this.topic = topic;
        this.sink = sink;
        this.settings = settings;
        this.clock = clock;
        connected = topic.newest();
        taken = connected;
        tookAt = clock.instant();
        ownSince = tookAt;
    }

    TopicLog topic() {
        return topic;
    }

    /** It has come back: of what follows a frame it takes what it has not seen. */
    synchronized void resume(Frame after, PositionVector alreadySeen) {
        taken = after;
        seen = after == connected ? null : alreadySeen;
    }

    /** It has come back: it takes nothing else until it is told everything that it missed. */
    synchronized void awaitMissed() {
        isToldAgain = true;
    }

    /** From now on it takes whenever it can. */
    void start() {
        sink.onRequest(_ -> take());
        take();
    }

    /** Something for this viewer alone. */
    synchronized void tell(byte[] bytes) {
        if (own.isEmpty()) {
            ownSince = clock.instant();
        }
        own.add(bytes);
    }

    /**
     * Some of what it missed.
     *
     * @param next called when it has taken that
     */
    synchronized void tellAgain(List<byte[]> missed, Runnable next) {
        missed.forEach(this::tell);
        more = next;
        take();
    }

    /** It was told all that it missed: what came meanwhile follows. */
    synchronized void caughtUp() {
        isToldAgain = false;
        take();
    }

    /**
     * It hears that the line is alive, unless there is something else to hear.
     *
     * @param after what it has taken when this is true
     */
    synchronized void beat(byte[] bytes, Frame after) {
        if (taken == after && own.isEmpty() && !isToldAgain) {
            tell(bytes);
        }
        take();
    }

    /**
     * Takes what it can; is cut when it has not for too long. Whoever takes something may ask for
     * more at once: that is left to the one who is already at it.
     */
    synchronized void take() {
        if (isTaking) {
            return;
        }
        isTaking = true;
        try {
            takeAll();
        } finally {
            isTaking = false;
        }
    }

    private void takeAll() {
        while (!ended && sink.requestedFromDownstream() > 0) {
            byte[] next = next();
            if (next == null) {
                return;
            }
            tookAt = clock.instant();
            sink.next(next);
        }
        if (!ended && isTooSlow()) {
            ended = true;
            own.clear();
            sink.error(new TooSlow());
        }
    }

    private byte @Nullable [] next() {
        Runnable read = more;
        if (own.isEmpty() && read != null) {
            more = null;
            read.run();
        }
        if (!own.isEmpty()) {
            return own.remove();
        }
        if (isToldAgain) {
            return null;
        }
        for (Frame next = taken.next(); next != null; next = taken.next()) {
            byte[] bytes = seen == null ? next.bytes() : next.after(seen);
            taken = next;
            seen = next == connected ? null : seen;
            if (bytes.length > 0) {
                return bytes;
            }
        }
        return null;
    }

    /** What it missed while it was away is not held against it, as long as it takes some. */
    private boolean isTooSlow() {
        long behind = topic.newest().end() - Math.max(taken.end(), connected.end());
        Instant now = clock.instant();
        return behind > settings.mostWaitingBytes()
                || waitsSince(now).plus(settings.longestWait()).isBefore(now);
    }

    /** Since when there is something that it does not take; now when there is nothing. */
    private Instant waitsSince(Instant now) {
        if (!own.isEmpty()) {
            return later(ownSince, tookAt);
        }
        Frame next = isToldAgain ? null : taken.next();
        return next == null ? now : later(next.at(), tookAt);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    synchronized void end() {
        if (!ended) {
            ended = true;
            sink.complete();
        }
    }
}
