package dev.turnback.testing.mongo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A network between a client and a server that delays what passes, and breaks connections off: with
 * a reset, in the middle of a message, after the request or before it, by a seed.
 */
public final class TroubledProxy implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TroubledProxy.class);
    private static final int LONGEST_DELAY_MILLIS = 20;

    private final InetSocketAddress server;
    private final ServerSocket listening;
    private final Random random;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger broken = new AtomicInteger();
    private volatile double trouble;

    /** Listens on this machine only; without trouble at first. */
    public TroubledProxy(InetSocketAddress server, long seed) {
        this.server = server;
        this.random = new Random(seed);
        try {
            this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /**
     * @param share of the packets that meet with trouble, 0 for none
     */
    public void trouble(double share) {
        trouble = share;
    }

    /** How many connections were broken off. */
    public int broken() {
        return broken.get();
    }

    /** Breaks all connections off. */
    public void cut() {
        open.forEach(this::reset);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                var upstream = new Socket();
                open.add(client);
                open.add(upstream);
                upstream.connect(server, 5_000);
                Thread.ofVirtual().start(() -> pump(client, upstream));
                Thread.ofVirtual().start(() -> pump(upstream, client));
            } catch (IOException e) {
                LOG.debug("the proxy accepts no more", e);
            }
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] packet = new byte[8_192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(packet); length >= 0; length = in.read(packet)) {
                int passes = passing(length);
                out.write(packet, 0, passes);
                if (passes < length) {
                    break;
                }
            }
        } catch (IOException e) {
            LOG.debug("a connection through the proxy has ended", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reset(from);
            reset(to);
        }
    }

    /** How many bytes of a packet pass; with fewer than all the connection breaks. */
    private int passing(int length) throws InterruptedException {
        double fate = next();
        if (fate >= trouble) {
            return length;
        }
        if (fate < trouble / 2) {
            Thread.sleep((long) (next() * LONGEST_DELAY_MILLIS));
            return length;
        }
        broken.incrementAndGet();
        return (int) (next() * length);
    }

    private synchronized double next() {
        return random.nextDouble();
    }

    private void reset(Socket socket) {
        open.remove(socket);
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            LOG.debug("a connection was closed already", e);
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }
}
