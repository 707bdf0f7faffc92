package dev.turnback.gateway.live;

import java.time.Instant;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.FluxSink;

/**
 * One connection. It takes what it can; what it cannot take waits for a while, and then the
 * connection is cut: the viewer resumes where it was.
 */
final class Viewer {

    /** The connection was cut because the viewer did not take what was sent. */
    static final class TooSlow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooSlow() {
            super("the viewer takes nothing", null, false, false);
        }
    }

    private final String topic;
    private final FluxSink<byte[]> sink;
    private final LiveSettings settings;
    private final ArrayDeque<byte[]> waiting = new ArrayDeque<>();
    private final ArrayDeque<Instant> waitingSince = new ArrayDeque<>();
    private long waitingBytes;
    private @Nullable ArrayDeque<byte[]> held = new ArrayDeque<>();
    private boolean ended;

    Viewer(String topic, FluxSink<byte[]> sink, LiveSettings settings) {
        this.topic = topic;
        this.sink = sink;
        this.settings = settings;
        sink.onRequest(_ -> drain());
    }

    String topic() {
        return topic;
    }

    /** Sent after everything that is sent again; see {@link #caughtUp}. */
    synchronized void send(byte[] bytes, Instant now) {
        if (held == null) {
            offer(bytes, now);
        } else {
            held.add(bytes);
        }
    }

    /** Something that the viewer missed. */
    synchronized void sendAgain(byte[] bytes, Instant now) {
        offer(bytes, now);
    }

    /** Nothing is missing any more: what came meanwhile follows. */
    synchronized void caughtUp(Instant now) {
        ArrayDeque<byte[]> meanwhile = held;
        held = null;
        if (meanwhile != null) {
            meanwhile.forEach(bytes -> offer(bytes, now));
        }
    }

    private void offer(byte[] bytes, Instant now) {
        if (!ended) {
            waiting.add(bytes);
            waitingSince.add(now);
            waitingBytes += bytes.length;
            drain();
            cutWhenSlow(now);
        }
    }

    private synchronized void drain() {
        while (!ended && !waiting.isEmpty() && sink.requestedFromDownstream() > 0) {
            byte[] next = waiting.remove();
            waitingSince.remove();
            waitingBytes -= next.length;
            sink.next(next);
        }
    }

    /** True when it was, or had been, cut. */
    synchronized boolean cutWhenSlow(Instant now) {
        boolean slow =
                waitingBytes > settings.mostWaitingBytes()
                        || (!waitingSince.isEmpty()
                                && waitingSince.peek().plus(settings.longestWait()).isBefore(now));
        if (slow && !ended) {
            ended = true;
            waiting.clear();
            sink.error(new TooSlow());
        }
        return ended;
    }

    synchronized void end() {
        if (!ended) {
            ended = true;
            sink.complete();
        }
    }
}
