package dev.turnback.axon;

import dev.turnback.axon.EntityCache.Known;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The snapshots of one slice's entities. Nothing that goes wrong here reaches a command: an entity
 * without a usable snapshot is folded from its first event.
 */
// Failures end in the log.
@SuppressWarnings("FutureReturnValueIgnored")
final class EntitySnapshots<S> {

    private static final Logger LOG = LoggerFactory.getLogger(EntitySnapshots.class);

    private static final JsonMapper MAPPER = SealedTypes.in(EventJson.MAPPER);

    private final String slice;
    private final SnapshotForm<S> form;
    private final SnapshotStore store;
    private final Executor executor;
    private final AtomicBoolean toldOtherVersion = new AtomicBoolean();
    private final AtomicBoolean toldUnusable = new AtomicBoolean();
    private final AtomicBoolean toldUnsaved = new AtomicBoolean();

    /**
     * @param executor where states are written, and where loading goes on
     */
    EntitySnapshots(String slice, SnapshotForm<S> form, SnapshotStore store, Executor executor) {
        this.slice = slice;
        this.form = form;
        this.store = store;
        this.executor = executor;
    }

    /**
     * @param head of the log: a snapshot that claims to know more is of another log
     * @return never fails
     */
    CompletableFuture<Optional<Known<S>>> load(String id, long head) {
        return store.load(entity(id))
                .thenApplyAsync(found -> found.flatMap(each -> usable(each, head)), executor)
                .exceptionally(
                        failure -> {
                            tellOnce(toldUnusable, "cannot be used: " + failure);
                            return Optional.empty();
                        });
    }

    private Optional<Known<S>> usable(Snapshot snapshot, long head) {
        if (snapshot.version() != form.version()) {
            tellOnce(
                    toldOtherVersion,
                    "is of version %d, not %d".formatted(snapshot.version(), form.version()));
            return Optional.empty();
        }
        if (snapshot.position() > head) {
            tellOnce(toldUnusable, "is ahead of the log, at position " + snapshot.position());
            return Optional.empty();
        }
        return Optional.of(new Known<>(read(snapshot.state()), snapshot.position(), 0));
    }

    private S read(String state) {
        return MAPPER.readValue(state, form.state());
    }

    /** Returns at once; the state is written later and elsewhere. */
    void save(String id, Known<S> known) {
        try {
            executor.execute(() -> write(id, known));
        } catch (RejectedExecutionException e) {
            LOG.debug("closed before a snapshot of {} was written", slice, e);
        }
    }

    private void write(String id, Known<S> known) {
        try {
            String state = MAPPER.writerFor(form.state()).writeValueAsString(known.state());
            if (!read(state).equals(known.state())) {
                tellOnce(toldUnsaved, "is not written: the state reads back as another one");
                return;
            }
            store.save(new Snapshot(entity(id), known.position(), form.version(), state))
                    .exceptionally(
                            failure -> {
                                tellOnce(toldUnsaved, "cannot be stored: " + failure);
                                return null;
                            });
        } catch (RuntimeException e) {
            tellOnce(toldUnsaved, "cannot be written as JSON: " + e.getMessage());
        }
    }

    private String entity(String id) {
        return slice + "/" + id;
    }

    private void tellOnce(AtomicBoolean told, String what) {
        if (!told.getAndSet(true)) {
            LOG.warn("a snapshot of {} {}; such ones are ignored from here on", slice, what);
        }
    }
}
