package dev.turnback.broker;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of this machine for servers that start later than their port is chosen. They lie below
 * those that systems give to outgoing connections (from 32768 on Linux, from 49152 elsewhere), so
 * that none of these takes one in the meantime. None is given twice, by one process or by two on
 * one machine: who gives one holds the UDP port of the same number, until it ends.
 */
public final class FreePorts {

    private static final int FIRST = 20_000;
    private static final int END = 32_000;
    private static final int TRIES = 1_000;
    private static final Map<Integer, DatagramSocket> HELD = new ConcurrentHashMap<>();

    private FreePorts() {}

    /**
     * One on which nobody listens on loopback.
     *
     * @throws IOException when none is found
     */
    public static int next() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (hold(port)) {
                return port;
            }
        }
        throw new IOException("no port from " + FIRST + " to " + (END - 1) + " is free");
    }

    /**
     * Looks only at ports that nobody has given, so that it never stands in the way of a server
     * that begins to listen on its own.
     */
    private static boolean hold(int port) {
        try {
            var held = new DatagramSocket(port, InetAddress.getLoopbackAddress());
            if (isFree(port)) {
                HELD.put(port, held);
                return true;
            }
            held.close();
            return false;
        } catch (SocketException e) {
            return false;
        }
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
