package dev.turnback.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the live stream of a room, as a browser keeps it: when it ends it begins again
 * after the last event that was received whole. It keeps only what is needed to tell whether
 * something is missing, doubled or out of order. Called by one thread.
 */
final class LiveViewer {
    private final String room;
    private final TreeMap<String, Sequence> seen = new TreeMap<>();
    private final EventLines lines = new EventLines(this::heard);
    private @Nullable SocketChannel channel;
    private boolean everStalled;
    private int heartbeats;
    private int resets;
    private int disordered;
    private @Nullable Latencies latencies;

    LiveViewer(String room) {
        this.room = room;
    }

    String room() {
        return room;
    }

    /** Takes nothing any more, without telling anybody. */
    void stall(Selector selector) {
        everStalled = true;
        if (channel != null) {
            channel.keyFor(selector).interestOps(0);
        }
    }

    /** Takes what is left, and comes back when that was all. */
    void goOn(Selector selector) {
        if (channel != null) {
            channel.keyFor(selector).interestOps(SelectionKey.OP_READ);
        }
    }

    /** From now on it is measured how late events come, unless it has stalled. */
    void measure(Latencies into) {
        latencies = everStalled ? null : into;
    }

    boolean hasStalled() {
        return everStalled;
    }

    void connect(Selector selector, int port, String token) throws IOException {
        var opened = SocketChannel.open();
        opened.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel = opened;
        String last = lines.anew();
        String request =
                "GET /api/v1/stream?topic=incident:"
                        + room
                        + " HTTP/1.1\r\nHost: 127.0.0.1:"
                        + port
                        + "\r\nAuthorization: Bearer "
                        + token
                        + (last.isEmpty() ? "" : "\r\nLast-Event-ID: " + last)
                        + "\r\nAccept: text/event-stream\r\n\r\n";
        ByteBuffer bytes = ByteBuffer.wrap(request.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            opened.write(bytes);
        }
        opened.configureBlocking(false);
        opened.register(selector, SelectionKey.OP_READ, this);
    }

    /**
     * @param buffer outside the heap
     * @param bytes as many as the buffer has
     * @return false when the connection has ended
     */
    boolean read(ByteBuffer buffer, byte[] bytes) {
        SocketChannel from = channel;
        if (from == null) {
            return false;
        }
        try {
            buffer.clear();
            int count = from.read(buffer);
            if (count > 0) {
                buffer.get(0, bytes, 0, count);
                lines.take(bytes, count);
            }
            return count >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    void close() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }

    int localPort() throws IOException {
        return channel == null ? 0 : ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    private void heard(String event, String source, long position, long recordedAt) {
        switch (event) {
            case "change" -> {
                if (!seen.computeIfAbsent(source, _ -> new Sequence()).add(position)) {
                    disordered++;
                }
                if (latencies != null) {
                    latencies.add(EventLines.now() - recordedAt);
                }
            }
            case "reset" -> resets++;
            default -> heartbeats++;
        }
    }

    /** Connected: the first thing that the server tells is that it is there. */
    boolean isLive() {
        return heartbeats > 0;
    }

    int resets() {
        return resets;
    }

    int disordered() {
        return disordered;
    }

    long events() {
        return seen.values().stream().mapToLong(Sequence::count).sum();
    }

    /** What it was told, to be compared with what there was. */
    String seen() {
        return seen.toString();
    }
}
