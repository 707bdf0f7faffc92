package dev.turnback.testing;

import dev.turnback.storage.BlobLog;
import dev.turnback.storage.NewBlob;
import dev.turnback.storage.Payload;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A log opened before and closed after every test, a clock, and short words for using it. */
public abstract class BlobLogFixture {

    protected static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");

    Instant now = NOON;
    BlobLog log = new InMemoryBlobLog(() -> now);

    /** Opens the same data again; the first call in a test finds nothing stored. */
    protected abstract BlobLog open(InstantSource clock);

    @BeforeEach
    void openLog() {
        log = open(() -> now);
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    void reopen() {
        log.close();
        log = open(() -> now);
    }

    protected static NewBlob kept(String text, Duration time) {
        return new NewBlob(Payload.of(text), Map.of(), NOON, NOON.plus(time));
    }

    List<Long> append(String stream, String... texts) {
        return log.append(
                        stream,
                        Arrays.stream(texts).map(text -> kept(text, Duration.ofDays(1))).toList())
                .join();
    }

    List<String> read(String stream, long after, int max) {
        return log.read(stream, after, max).join().stream()
                .map(blob -> blob.sequence() + "=" + blob.content().text())
                .toList();
    }
}
