package dev.turnback.benchmarks;

import dev.turnback.allinone.Services;
import dev.turnback.launch.Storage;
import dev.turnback.service.Machinery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Data folders with many events in them, recorded through the product's own commands. */
final class Stored {
    private static final int WRITERS = 256;
    private static final Duration PATIENCE = Duration.ofMinutes(60);
    private static final Duration POLL = Duration.ofMillis(500);

    private Stored() {}

    /** Fills the release log of a folder; the views are filled by whoever opens it. */
    static void fill(Path folder, long events) throws Exception {
        Files.createDirectories(folder);
        try (var log = Log.open(folder)) {
            new Recorder(log.side(), 2)
                    .record("n", WRITERS, events, new Progress("recording events", events));
        }
    }

    /** How large an event is in the log, in bytes, with everything that is kept beside it. */
    static long averageBytes(Path folder) throws IOException {
        try (var log = Log.open(folder)) {
            Path file = folder.resolve("release.log.db");
            return Files.size(file) / Math.max(1, log.side().head());
        }
    }

    /**
     * Lets all that follows the logs of a folder catch up, as in a product that has been running.
     */
    static void follow(Path folder) throws IOException, InterruptedException {
        InstantSource clock = InstantSource.system();
        try (Machinery machinery = Machinery.threads(clock, Log.ids());
                Storage storage = Storage.in(folder, InstantSource.system());
                Services services = Services.start(storage, machinery)) {
            var progress = new Progress("filling the views", services.heads().of("release"));
            Instant latest = clock.instant().plus(PATIENCE);
            while (!services.workers().stream().allMatch(w -> w.isDoneWith(services.heads()))) {
                if (clock.instant().isAfter(latest)) {
                    throw new IOException("not followed within " + PATIENCE);
                }
                progress.at(done(services));
                Thread.sleep(POLL);
            }
        }
    }

    private static long done(Services services) {
        return services.workers().stream()
                .mapToLong(worker -> worker.applied().of("release"))
                .min()
                .orElse(0);
    }
}
