package dev.turnback.decision.signal.kept;

import dev.turnback.alerts.Observation;
import dev.turnback.decision.signal.kept.Records.Change;
import dev.turnback.storage.Blob;
import dev.turnback.storage.BlobLog;
import dev.turnback.storage.NewBlob;
import dev.turnback.web.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The stream of signals: observations as they are received, in pieces of one hour at most, and
 * between them what else the watching depends on.
 */
public final class SignalStream {

    /** How long everything is kept as it came; see {@link Thinning} for what is kept longer. */
    public static final Duration KEPT = Duration.ofDays(3);

    public static final String STREAM = "signals";

    private static final String KIND = "kind";
    private static final String HOUR = "hour";
    private static final String HEARD = "heard";
    private static final String TIME = "time";
    private static final String CHANGE = "change";
    private static final String NEWLINE = "\n";

    private final BlobLog blobs;

    public SignalStream(BlobLog blobs) {
        this.blobs = blobs;
    }

    /** Completes once they are durable. */
    public CompletableFuture<Void> heard(
            Collection<? extends Observation> observations, Instant at) {
        List<NewBlob> pieces = pieces(observations, at, at.plus(KEPT));
        return pieces.isEmpty() ? CompletableFuture.completedFuture(null) : append(pieces);
    }

    public CompletableFuture<Void> timePassed(Instant at) {
        return append(List.of(blob("", Map.of(KIND, TIME), at)));
    }

    public CompletableFuture<Void> changed(Change change, Instant at) {
        String body = Json.mapper().writeValueAsString(change);
        return append(List.of(blob(body, Map.of(KIND, CHANGE), at)));
    }

    private CompletableFuture<Void> append(List<NewBlob> pieces) {
        return blobs.append(STREAM, pieces).thenApply(_ -> null);
    }

    private static NewBlob blob(String body, Map<String, String> attributes, Instant at) {
        return NewBlob.of(body.getBytes(StandardCharsets.UTF_8), attributes, at, at.plus(KEPT));
    }

    /** One for each hour. */
    static List<NewBlob> pieces(
            Collection<? extends Observation> observations, Instant at, Instant keepUntil) {
        var byHour = new TreeMap<Instant, List<String>>();
        for (Observation each : observations) {
            byHour.computeIfAbsent(hour(each.at()), _ -> new ArrayList<>())
                    .add(ObservationLines.write(each));
        }
        var pieces = new ArrayList<NewBlob>();
        byHour.forEach(
                (hour, lines) ->
                        pieces.add(
                                NewBlob.of(
                                        String.join(NEWLINE, lines)
                                                .getBytes(StandardCharsets.UTF_8),
                                        Map.of(KIND, HEARD, HOUR, hour.toString()),
                                        at,
                                        keepUntil)));
        return pieces;
    }

    static Instant hour(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }

    /** The hour in which a piece was observed; null for what is no piece. */
    static @Nullable Instant hourOf(Blob blob) {
        String hour = blob.attributes().get(HOUR);
        return hour == null ? null : Instant.parse(hour);
    }

    static List<String> lines(Blob piece) {
        String text = piece.content().text();
        return text.isEmpty() ? List.of() : List.of(text.split(NEWLINE));
    }

    /** A page of what is there; only an empty one means the end. */
    public CompletableFuture<List<Blob>> read(long after, int max) {
        return blobs.read(STREAM, after, max);
    }

    public static Records record(Blob blob) {
        return switch (blob.attributes().getOrDefault(KIND, "")) {
            case HEARD -> new Records.Heard(blob.sequence(), blob.at(), lines(blob));
            case TIME -> new Records.TimePassed(blob.sequence(), blob.at());
            case CHANGE ->
                    new Records.WatchingChanged(
                            blob.sequence(),
                            blob.at(),
                            Json.mapper().readValue(blob.content().text(), Change.class));
            default ->
                    throw new IllegalStateException(
                            "nobody knows what signals:" + blob.sequence() + " is");
        };
    }
}
