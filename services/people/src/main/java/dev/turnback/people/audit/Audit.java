package dev.turnback.people.audit;

import dev.turnback.storage.Blob;
import dev.turnback.storage.BlobLog;
import dev.turnback.storage.Directory;
import dev.turnback.storage.NewBlob;
import dev.turnback.web.Json;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who signed in, which tokens were used for what, and what was refused; kept for {@link #KEPT}. A
 * sign-in is on the disk before it is answered. Equal uses within {@link #GATHERED} are one entry
 * with a count, which a crash in that time loses.
 */
public final class Audit implements AutoCloseable {

    public static final Duration KEPT = Duration.ofDays(365);
    static final Duration GATHERED = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);
    private static final String STREAM = "audit";
    private static final String LAST_USES = "token-uses";
    private static final Duration SWEPT = Duration.ofHours(1);
    private static final int SWEPT_AT_ONCE = 10_000;
    private static final int MOST_GATHERED = 5_000;

    private final BlobLog entries;
    private final Directory directory;
    private final InstantSource clock;
    private final List<ScheduledFuture<?>> ticks;
    private final Map<String, Instant> lastUses = new ConcurrentHashMap<>();
    private final Map<Use, Counted> gathered = new LinkedHashMap<>();
    private long end;

    /** What it was. */
    public enum Kind {
        SIGNED_IN,
        SIGN_IN_FAILED,
        LOCKED,
        SIGNED_OUT,
        PASSWORD_CHANGED,
        CHAT_CONNECTED,
        TOKEN_USED,
        REFUSED
    }

    /**
     * @param at when it was first, UTC
     * @param actor the id of a person or token, {@code admin}, or empty for somebody unknown
     * @param from the address it came from
     * @param what the method and the pattern of the address, or the id of the person that it is
     *     about; empty for a sign-in
     * @param count how often
     */
    public record Entry(Instant at, Kind kind, String actor, String from, String what, int count) {}

    private record Use(Kind kind, String actor, String from, String what) {}

    private record Counted(Instant first, int count) {}

    private Audit(
            BlobLog entries,
            Directory directory,
            InstantSource clock,
            ScheduledExecutorService timer) {
        this.entries = entries;
        this.directory = directory;
        this.clock = clock;
        this.ticks =
                List.of(
                        every(timer, GATHERED, this::write),
                        every(
                                timer,
                                SWEPT,
                                () -> {
                                    var _ = entries.sweep(clock.instant(), SWEPT_AT_ONCE);
                                }));
    }

    private static ScheduledFuture<?> every(
            ScheduledExecutorService timer, Duration pause, Runnable work) {
        return timer.scheduleWithFixedDelay(
                work, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Finds the end of what is kept; blocks until it is found. */
    public static Audit open(
            BlobLog entries,
            Directory directory,
            InstantSource clock,
            ScheduledExecutorService timer) {
        var audit = new Audit(entries, directory, clock, timer);
        audit.end = audit.findEnd();
        directory
                .all(LAST_USES)
                .join()
                .forEach((token, at) -> audit.lastUses.put(token, Instant.parse(at)));
        return audit;
    }

    /** Doubles until nothing follows, then halves: the log does not say its length. */
    private long findEnd() {
        long high = 1;
        while (follows(high)) {
            high *= 2;
        }
        long low = 0;
        while (low < high) {
            long middle = (low + high) / 2;
            if (follows(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean follows(long sequence) {
        return !entries.read(STREAM, sequence, 1).join().isEmpty();
    }

    /** The address a request came from. */
    public static String from(ServerWebExchange exchange) {
        InetSocketAddress peer = exchange.getRequest().getRemoteAddress();
        return peer == null || peer.getAddress() == null ? "" : peer.getAddress().getHostAddress();
    }

    /** Completes when it is on the disk. */
    public CompletableFuture<Void> note(Kind kind, String actor, String from) {
        return note(kind, actor, from, "");
    }

    /** The same with what it was about, on the disk when it completes. */
    public CompletableFuture<Void> note(Kind kind, String actor, String from, String what) {
        return append(List.of(new Entry(clock.instant(), kind, actor, from, what, 1)));
    }

    /** Written a little later, with others that are equal. */
    public void count(Kind kind, String actor, String from, String what) {
        Instant now = clock.instant();
        if (kind == Kind.TOKEN_USED) {
            lastUses.put(actor, now);
        }
        boolean full;
        synchronized (gathered) {
            gathered.merge(
                    new Use(kind, actor, from, what),
                    new Counted(now, 1),
                    (before, _) -> new Counted(before.first(), before.count() + 1));
            full = gathered.size() >= MOST_GATHERED;
        }
        if (full) {
            write();
        }
    }

    private void write() {
        Map<Use, Counted> uses;
        synchronized (gathered) {
            uses = new LinkedHashMap<>(gathered);
            gathered.clear();
        }
        if (!uses.isEmpty()) {
            var all = new ArrayList<Entry>();
            uses.forEach(
                    (use, counted) ->
                            all.add(
                                    new Entry(
                                            counted.first(),
                                            use.kind(),
                                            use.actor(),
                                            use.from(),
                                            use.what(),
                                            counted.count())));
            append(all).exceptionally(failure -> lost(all.size(), failure));
            keepLastUses(uses.keySet().stream().map(Use::actor).distinct().toList());
        }
    }

    private void keepLastUses(List<String> actors) {
        for (String actor : actors) {
            Instant at = lastUses.get(actor);
            if (at != null) {
                var _ = directory.put(LAST_USES, actor, at.toString());
            }
        }
    }

    private static Void lost(int entries, Throwable failure) {
        LOG.error("{} entries of the audit could not be written", entries, failure);
        return null;
    }

    private CompletableFuture<Void> append(List<Entry> all) {
        List<NewBlob> records =
                all.stream()
                        .map(
                                entry ->
                                        NewBlob.of(
                                                Json.mapper().writeValueAsBytes(entry),
                                                Map.of(),
                                                entry.at(),
                                                entry.at().plus(KEPT)))
                        .toList();
        return entries.append(STREAM, records)
                .thenAccept(
                        numbers -> {
                            synchronized (gathered) {
                                end = Math.max(end, numbers.getLast());
                            }
                        });
    }

    /** When a token was used last, UTC; empty before the first time. */
    public Optional<Instant> lastUse(String tokenId) {
        return Optional.ofNullable(lastUses.get(tokenId));
    }

    /**
     * Entries from the newest on.
     *
     * @param entries the newest first
     * @param before the number to go on before; 0 when nothing is left
     */
    public record Page(List<Entry> entries, long before) {}

    /**
     * @param before only what came before this number; {@link Long#MAX_VALUE} for the newest
     */
    public CompletableFuture<Page> read(long before, int max) {
        long last;
        synchronized (gathered) {
            last = Math.min(end, before - 1);
        }
        long first = Math.max(1, last - max + 1);
        return between(first, last, List.of())
                .thenApply(
                        blobs ->
                                new Page(
                                        blobs.stream().map(Audit::entry).toList().reversed(),
                                        first == 1 ? 0 : first));
    }

    /** A page of the log may be shorter than what is asked for. */
    private CompletableFuture<List<Blob>> between(long first, long last, List<Blob> before) {
        if (first > last) {
            return CompletableFuture.completedFuture(before);
        }
        return entries.read(STREAM, first - 1, (int) (last - first + 1))
                .thenCompose(
                        page -> {
                            var all = new ArrayList<>(before);
                            page.stream().filter(blob -> blob.sequence() <= last).forEach(all::add);
                            return page.isEmpty() || page.getLast().sequence() >= last
                                    ? CompletableFuture.completedFuture(all)
                                    : between(page.getLast().sequence() + 1, last, all);
                        });
    }

    private static Entry entry(Blob blob) {
        return Json.mapper()
                .readValue(
                        new String(blob.content().toBytes(), StandardCharsets.UTF_8), Entry.class);
    }

    /** Writes what was gathered, and no more. */
    @Override
    public void close() {
        ticks.forEach(tick -> tick.cancel(false));
        write();
    }
}
