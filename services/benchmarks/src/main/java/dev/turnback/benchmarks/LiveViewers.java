package dev.turnback.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Everybody who looks, on one thread that waits for all of their connections. */
final class LiveViewers implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final int port;
    private final String token;
    private final Selector selector;
    private final List<LiveViewer> viewers = new ArrayList<>();
    private final Queue<Runnable> steps = new ConcurrentLinkedQueue<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final byte[] bytes = new byte[BUFFER];
    private final CompletableFuture<Void> ended;
    private final boolean comesBack;
    private volatile boolean closed;

    /**
     * @param perRoom how many look at each room
     * @param comesBack whether somebody whose connection was cut connects again
     */
    LiveViewers(int port, String token, List<String> rooms, int perRoom, boolean comesBack)
            throws IOException {
        this.port = port;
        this.token = token;
        this.comesBack = comesBack;
        selector = Selector.open();
        for (int i = 0; i < perRoom; i++) {
            for (String room : rooms) {
                var viewer = new LiveViewer(room);
                viewer.connect(selector, port, token);
                viewers.add(viewer);
            }
        }
        ended = CompletableFuture.runAsync(this::look, each -> Thread.ofPlatform().start(each));
    }

    private void look() {
        try {
            while (!closed) {
                selector.select();
                for (Runnable step = steps.poll(); step != null; step = steps.poll()) {
                    step.run();
                }
                for (SelectionKey key : selector.selectedKeys()) {
                    read((LiveViewer) key.attachment());
                }
                selector.selectedKeys().clear();
            }
            for (LiveViewer viewer : viewers) {
                viewer.close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(LiveViewer viewer) throws IOException {
        if (!viewer.read(buffer, bytes)) {
            viewer.close();
            if (comesBack) {
                viewer.connect(selector, port, token);
            }
        }
    }

    /** Has something done by the thread that they are on, and waits for it. */
    private <T> T ask(Function<List<LiveViewer>, T> step) {
        var done = new CompletableFuture<T>();
        steps.add(
                () -> {
                    try {
                        done.complete(step.apply(viewers));
                    } catch (RuntimeException e) {
                        done.completeExceptionally(e);
                    }
                });
        selector.wakeup();
        return done.join();
    }

    int count(Predicate<LiveViewer> those) {
        return ask(all -> (int) all.stream().filter(those).count());
    }

    int sum(ToIntFunction<LiveViewer> figure) {
        return ask(all -> all.stream().mapToInt(figure).sum());
    }

    /** So many take nothing any more, as many of each room. */
    List<LiveViewer> stall(int count) {
        return ask(
                all -> {
                    List<LiveViewer> stalled = List.copyOf(all.subList(0, count));
                    stalled.forEach(viewer -> viewer.stall(selector));
                    return stalled;
                });
    }

    /** How late events come to those who have not stalled, from now on. */
    void measure(Latencies into) {
        ask(
                all -> {
                    all.forEach(viewer -> viewer.measure(into));
                    return true;
                });
    }

    /** It takes what is left, and whatever comes. */
    void goOn(LiveViewer viewer) {
        ask(
                _ -> {
                    viewer.goOn(selector);
                    return true;
                });
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        ended.join();
    }
}
