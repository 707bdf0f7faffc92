package dev.turnback.benchmarks;

import dev.turnback.broker.Broker;
import dev.turnback.broker.FreePorts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A Kafka broker of our own, in a process of its own; its data lies in a folder of this run. */
final class Kafka implements AutoCloseable {
    private static final String PERF_TEST = "org.apache.kafka.tools.ProducerPerformance";
    private static final String RUNNING = "Kafka is running";
    private static final Pattern STEADY =
            Pattern.compile(
                    "(\\d+) steady state records sent, ([0-9.]+) records/sec .*, ([0-9.]+) ms avg");

    private final Process process;
    private final Path folder;
    private final String address;

    private Kafka(Process process, Path folder, String address) {
        this.process = process;
        this.folder = folder;
        this.address = address;
    }

    static Kafka start(Path parent) throws IOException {
        Path folder = Files.createTempDirectory(parent, "kafka-");
        Path log = parent.resolve("kafka.log");
        int port = FreePorts.next();
        int controllerPort = FreePorts.next();
        Process process =
                new ProcessBuilder(
                                Children.java(
                                        List.of("-Xms1g", "-Xmx1g"),
                                        Broker.class.getName(),
                                        List.of(
                                                folder.toString(),
                                                String.valueOf(port),
                                                String.valueOf(controllerPort))))
                        .redirectError(log.toFile())
                        .start();
        var said = process.inputReader(StandardCharsets.UTF_8);
        String line;
        do {
            line = said.readLine();
        } while (line != null && !line.startsWith(RUNNING));
        if (line == null) {
            throw new IOException("the broker does not start: " + Files.readString(log));
        }
        return new Kafka(process, folder, "127.0.0.1:" + port);
    }

    /** What clients connect to. */
    String address() {
        return address;
    }

    /**
     * Kafka's own tool sends texts as fast as it can, with the options of the relay's producer but
     * without its transactions.
     *
     * @param texts a file with one a line, of which it picks any
     * @param topic does not exist yet
     * @param warmUp records that are sent before those that count
     * @return records per second
     */
    double perfTest(Path texts, String topic, int records, int warmUp)
            throws IOException, InterruptedException {
        make(topic);
        String output =
                Children.run(
                        Children.java(
                                // The collector and the heap of the JVM that the relay runs in.
                                List.of("-XX:-UseSerialGC", "-XX:+UseParallelGC", "-Xms2g"),
                                PERF_TEST,
                                List.of(
                                        "--bootstrap-server",
                                        address,
                                        "--topic",
                                        topic,
                                        "--num-records",
                                        String.valueOf(warmUp + records),
                                        "--warmup-records",
                                        String.valueOf(warmUp),
                                        "--payload-file",
                                        texts.toString(),
                                        "--throughput",
                                        "-1",
                                        "--command-property",
                                        "acks=all",
                                        "enable.idempotence=true",
                                        "compression.type=lz4",
                                        "batch.size=" + (256 << 10),
                                        "linger.ms=2")));
        return rate(output);
    }

    /**
     * Of what the tool prints at its end about the records that count. When it begins to count
     * them, what the warm-up left in its buffer is still to be sent: that wait, which is about as
     * long as a record waits on average, is taken off.
     *
     * @return records per second
     * @throws IOException when there is none
     */
    static double rate(String output) throws IOException {
        var line = STEADY.matcher(output);
        if (!line.find()) {
            throw new IOException("no rate in: " + output);
        }
        double records = Double.parseDouble(line.group(1));
        double seconds = records / Double.parseDouble(line.group(2));
        return records / (seconds - Double.parseDouble(line.group(3)) / 1_000);
    }

    private void make(String topic) throws IOException, InterruptedException {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", address))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IOException("the topic " + topic + " cannot be made", e);
        }
    }

    /** Bytes of a topic as the broker stores it. */
    long stored(String topic) throws IOException {
        try (var files = Files.list(folder.resolve(topic + "-0"))) {
            long sum = 0;
            for (Path each : files.filter(file -> file.toString().endsWith(".log")).toList()) {
                sum += Files.size(each);
            }
            return sum;
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        Folders.delete(folder);
    }
}
