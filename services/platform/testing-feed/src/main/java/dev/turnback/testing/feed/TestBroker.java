package dev.turnback.testing.feed;

import dev.turnback.broker.Broker;
import dev.turnback.broker.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real broker in a process of its own, which can be killed and started again. */
public final class TestBroker implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);

    private final Path folder;
    private final int port = freePort();
    private final int controllerPort = freePort();
    private @Nullable Process process;

    /**
     * @param folder for what it keeps; an empty one
     */
    public TestBroker(Path folder) {
        this.folder = folder;
        start();
    }

    /** Where it is, whether it runs or not. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    public boolean isRunning() {
        Process running = process;
        return running != null && running.isAlive();
    }

    /** Starts it with what it kept, and returns when it takes connections. */
    public void start() {
        try {
            process =
                    new ProcessBuilder(
                                    List.of(
                                            Path.of(System.getProperty("java.home"), "bin", "java")
                                                    .toString(),
                                            "-XX:+UseSerialGC",
                                            "-XX:TieredStopAtLevel=1",
                                            "-Xmx320m",
                                            "-cp",
                                            System.getProperty("java.class.path"),
                                            Broker.class.getName(),
                                            folder.toString(),
                                            Integer.toString(port),
                                            Integer.toString(controllerPort)))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()))
                            .start();
            await(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void await(Process started) throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        while (!takesConnections()) {
            if (!started.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("the broker does not start: " + told());
            }
            pause();
        }
    }

    private Path output() {
        return folder.resolveSibling(folder.getFileName() + ".out");
    }

    private String told() throws IOException {
        String all = Files.readString(output());
        return all.substring(Math.max(0, all.length() - 3_000));
    }

    private boolean takesConnections() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Kills it at once; nothing is shut down in order. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
            process = null;
        }
    }

    private static int freePort() {
        try {
            return FreePorts.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
