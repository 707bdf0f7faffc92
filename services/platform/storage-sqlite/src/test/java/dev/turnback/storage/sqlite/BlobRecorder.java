package dev.turnback.storage.sqlite;

import dev.turnback.storage.NewBlob;
import dev.turnback.storage.Payload;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A process that appends until it is killed; prints stream, number and text of what is stored. */
final class BlobRecorder {

    private static final int CLIENTS = 6;
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private BlobRecorder() {}

    public static void main(String[] arguments) throws InterruptedException {
        var log = SqliteBlobLog.open(Path.of(arguments[0]), InstantSource.fixed(AT));
        for (int i = 0; i < CLIENTS; i++) {
            int client = i;
            Thread.startVirtualThread(() -> append(log, "s" + client % 2, "c" + client + "-"));
        }
        new CountDownLatch(1).await();
    }

    private static void append(SqliteBlobLog log, String stream, String client) {
        for (int i = 0; ; i++) {
            String text = client + i;
            var records =
                    List.of(
                            new NewBlob(Payload.of(text), Map.of(), AT, AT.plusSeconds(9)),
                            new NewBlob(Payload.of(text + "b"), Map.of(), AT, AT.plusSeconds(9)));
            List<Long> numbers = log.append(stream, records).join();
            System.out.println(stream + " " + numbers.getFirst() + " " + text + " .");
        }
    }
}
