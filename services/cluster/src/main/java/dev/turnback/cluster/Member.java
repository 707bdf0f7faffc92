package dev.turnback.cluster;

import dev.turnback.launch.ProcessSettings;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One process that is to run. It is started again, later and later, when it ends by itself. */
final class Member {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration STEADY = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String name;
    private final String heap;
    private final String mainClass;
    private final List<String> arguments;
    private final Map<String, String> environment;
    private final Path log;
    private @Nullable Process process;
    private boolean stopped;

    /**
     * @param name in sentences and of its log
     * @param heap how much memory its objects may take, as in {@code 256m}
     */
    Member(
            String name,
            String heap,
            String mainClass,
            List<String> arguments,
            Map<String, String> environment,
            Path logs) {
        this.name = name;
        this.heap = heap;
        this.mainClass = mainClass;
        this.arguments = arguments;
        this.environment = environment;
        this.log = logs.resolve(name + ".log");
    }

    String name() {
        return name;
    }

    /** Where it is asked; null for the broker. */
    @Nullable String url() {
        String port = environment.get(ProcessSettings.PORT);
        return port == null ? null : "http://127.0.0.1:" + port;
    }

    /** Starts it, and again whenever it ends, until {@link #stop}. */
    void keepRunning() {
        Thread.ofVirtual().name("keep-" + name).start(this::keep);
    }

    private void keep() {
        Duration pause = FIRST_PAUSE;
        try {
            for (Process running = begin(); running != null; running = begin()) {
                long since = System.nanoTime();
                int status = running.waitFor();
                if (isStopped()) {
                    return;
                }
                pause = System.nanoTime() - since > STEADY.toNanos() ? FIRST_PAUSE : pause;
                System.err.printf(
                        "turnback: %s ended (%d), see %s; it is started again%n",
                        name, status, log);
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
                pause = pause.multipliedBy(2);
                pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.err.printf("turnback: %s cannot be started: %s%n", name, e.getMessage());
        }
    }

    private synchronized @Nullable Process begin() throws IOException {
        if (stopped) {
            return null;
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx" + heap,
                        "--enable-native-access=ALL-UNNAMED",
                        Child.class.getName(),
                        mainClass));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("TURNBACK_"));
        builder.environment().putAll(environment);
        // Not an argument, so that a list of processes can be read.
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        File output = log.toFile();
        process = builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output)).start();
        return process;
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    /** Asks it to end; {@link #awaitEnd} waits for that. */
    synchronized void stop() {
        stopped = true;
        if (process != null) {
            process.destroy();
        }
    }

    /** One that does not end in time is ended. */
    void awaitEnd() {
        Process last;
        synchronized (this) {
            last = process;
        }
        try {
            if (last != null && !last.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                last.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
