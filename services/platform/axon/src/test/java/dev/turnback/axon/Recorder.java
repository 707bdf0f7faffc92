package dev.turnback.axon;

import dev.turnback.storage.sqlite.SqliteCommitLog;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/**
 * A process that counts until it is killed; prints the key of every command it was told is
 * recorded.
 */
final class Recorder {
    private static final int CLIENTS = 8;

    private Recorder() {}

    public static void main(String[] arguments) throws InterruptedException {
        var log = SqliteCommitLog.open(Path.of(arguments[0]));
        var side =
                AxonCommandSide.named(
                        "tallies",
                        log,
                        List.of(Tally.SLICE),
                        InstantSource.system(),
                        prefix -> prefix + "_" + UUID.randomUUID());
        for (int i = 0; i < CLIENTS; i++) {
            int client = i;
            Thread.startVirtualThread(() -> count(side, "t" + client % 3));
        }
        new CountDownLatch(1).await();
    }

    private static void count(AxonCommandSide side, String tally) {
        for (int i = 0; ; i++) {
            String key = UUID.randomUUID().toString();
            Object command =
                    i % 3 == 0
                            ? new Tally.CountMany(tally, 3, key)
                            : new Tally.Count(tally, Tally.T0);
            side.handle(command, CommandContext.by("test").once(key, "hash")).join();
            System.out.println(key);
        }
    }
}
