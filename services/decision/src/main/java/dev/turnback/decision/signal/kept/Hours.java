package dev.turnback.decision.signal.kept;

import dev.turnback.storage.Blob;
import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewChange;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewEntry;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewRow;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.ViewValue;
import dev.turnback.web.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Where in a stream the pieces of an hour are. */
public final class Hours {

    public static final ViewDefinition VIEW =
            ViewDefinition.named("signal-hours", 1)
                    .indexed("byHour", ViewKey.string("stream"), ViewKey.instant("hour"));

    /** So far apart, pieces are still found by reading what is between them. */
    private static final long NEAR = 64;

    private final ViewStore views;

    public Hours(ViewStore views) {
        this.views = views;
    }

    /**
     * @param to included
     */
    record Stretch(long from, long to) {}

    /**
     * Where pieces of an hour are; between them may be pieces of others.
     *
     * @param thinned whether what has to be kept of it longer was written
     */
    record Hour(String stream, Instant hour, List<Stretch> stretches, boolean thinned) {

        Hour {
            stretches = List.copyOf(stretches);
        }

        private String id() {
            return Hours.id(stream, hour);
        }

        /**
         * Numbers come in ascending order; one that is there already changes nothing, and one that
         * is new has yet to be thinned.
         */
        private Hour with(long sequence) {
            var all = new ArrayList<>(stretches);
            Stretch last = all.isEmpty() ? null : all.getLast();
            if (last != null && sequence <= last.to()) {
                return this;
            }
            if (last == null || sequence > last.to() + NEAR) {
                all.add(new Stretch(sequence, sequence));
            } else {
                all.set(all.size() - 1, new Stretch(last.from(), sequence));
            }
            return new Hour(stream, hour, all, false);
        }

        Hour asThinned() {
            return new Hour(stream, hour, stretches, true);
        }
    }

    /** Up to where pieces of the stream can be found. */
    public CompletableFuture<Long> knownTo(String stream) {
        return views.checkpoint(VIEW.name(), stream);
    }

    /**
     * Pieces are found from then on; one writer at a time for a stream.
     *
     * @param page as it was read, not empty
     */
    public CompletableFuture<Void> add(String stream, List<Blob> page) {
        var byHour = new TreeMap<Instant, List<Long>>();
        for (Blob blob : page) {
            Instant hour = SignalStream.hourOf(blob);
            if (hour != null) {
                byHour.computeIfAbsent(hour, _ -> new ArrayList<>()).add(blob.sequence());
            }
        }
        long last = page.getLast().sequence();
        List<String> ids = byHour.keySet().stream().map(hour -> id(stream, hour)).toList();
        return views.entries(VIEW.name(), ids)
                .thenCompose(known -> write(stream, byHour, known))
                .thenCompose(_ -> views.saveCheckpoint(VIEW.name(), stream, last));
    }

    private CompletableFuture<Void> write(
            String stream, Map<Instant, List<Long>> byHour, Map<String, ViewEntry> known) {
        var changes = new ArrayList<ViewChange>();
        byHour.forEach(
                (hour, sequences) -> {
                    ViewEntry entry = known.get(id(stream, hour));
                    Hour row = row(entry, stream, hour);
                    for (long sequence : sequences) {
                        row = row.with(sequence);
                    }
                    changes.add(put(row, next(entry)));
                });
        return changes.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : views.write(new ViewBatch(VIEW.name(), "changes", changes));
    }

    private static Hour row(@Nullable ViewEntry entry, String stream, Instant hour) {
        return entry instanceof ViewRow row ? read(row) : new Hour(stream, hour, List.of(), false);
    }

    private static long next(@Nullable ViewEntry entry) {
        return entry == null ? 1 : entry.applied().of("changes") + 1;
    }

    private static ViewChange put(Hour row, long position) {
        Map<String, ViewValue> keys =
                row.thinned()
                        ? Map.of(
                                "stream", ViewValue.of(row.stream() + "+"),
                                "hour", ViewValue.of(row.hour()))
                        : Map.of(
                                "stream", ViewValue.of(row.stream()),
                                "hour", ViewValue.of(row.hour()));
        return new ViewChange.Put(row.id(), position, keys, Json.mapper().writeValueAsString(row));
    }

    /** Those of the stream from one moment to another, in order of time. */
    CompletableFuture<List<Hour>> between(String stream, Instant from, Instant to) {
        var ids = new ArrayList<String>();
        for (Instant hour = SignalStream.hour(from);
                hour.isBefore(to);
                hour = hour.plus(Duration.ofHours(1))) {
            ids.add(id(stream, hour));
        }
        return views.entries(VIEW.name(), ids)
                .thenApply(
                        known ->
                                ids.stream()
                                        .map(known::get)
                                        .filter(ViewRow.class::isInstance)
                                        .map(each -> read((ViewRow) each))
                                        .toList());
    }

    /** Those that began before a moment and of which nothing was written to be kept longer. */
    CompletableFuture<List<Hour>> unthinned(String stream, Instant before, int most) {
        return views.find(
                        ViewQuery.along(VIEW.name(), "byHour")
                                .with(ViewValue.of(stream))
                                .to(ViewValue.of(before))
                                .limit(most))
                .thenApply(page -> page.rows().stream().map(Hours::read).toList());
    }

    CompletableFuture<Void> thinned(Hour hour) {
        return views.entries(VIEW.name(), List.of(hour.id()))
                .thenCompose(
                        known ->
                                views.write(
                                        new ViewBatch(
                                                VIEW.name(),
                                                "changes",
                                                List.of(
                                                        put(
                                                                hour.asThinned(),
                                                                next(known.get(hour.id())))))));
    }

    private static Hour read(ViewRow row) {
        return Json.mapper().readValue(row.body(), Hour.class);
    }

    private static String id(String stream, Instant hour) {
        return stream + " " + hour;
    }
}
