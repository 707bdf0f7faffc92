package dev.turnback.axon;

import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewChange;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewRow;
import dev.turnback.storage.ViewStore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tools.jackson.core.JacksonException;

/** Snapshots as rows of a view, each with its SHA-256. */
public final class ViewSnapshots implements SnapshotStore {

    /** To be among the views that the store is opened with. */
    public static final ViewDefinition VIEW = ViewDefinition.named("snapshots", 1);

    private final ViewStore views;
    private final String log;

    /**
     * @param log the name of the log the entities live in
     */
    public ViewSnapshots(ViewStore views, String log) {
        this.views = views;
        this.log = log;
    }

    @Override
    public CompletableFuture<Optional<Snapshot>> load(String entity) {
        return views.get(VIEW.name(), entity).thenApply(found -> found.map(this::read));
    }

    @Override
    public CompletableFuture<Void> save(Snapshot snapshot) {
        var body = new Body(snapshot.version(), snapshot.state(), sha256(snapshot));
        var put =
                new ViewChange.Put(
                        snapshot.entity(),
                        snapshot.position(),
                        Map.of(),
                        EventJson.MAPPER.writeValueAsString(body));
        return views.write(new ViewBatch(VIEW.name(), log, List.of(put)));
    }

    private Snapshot read(ViewRow row) {
        try {
            Body body = EventJson.MAPPER.readValue(row.body(), Body.class);
            var snapshot =
                    new Snapshot(row.id(), row.applied().of(log), body.version(), body.state());
            if (!sha256(snapshot).equals(body.sha256())) {
                throw new IllegalStateException("the snapshot of " + row.id() + " was changed");
            }
            return snapshot;
        } catch (JacksonException e) {
            throw new IllegalStateException("the snapshot of " + row.id() + " is unreadable", e);
        }
    }

    private static String sha256(Snapshot snapshot) {
        try {
            byte[] bytes = snapshot.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private record Body(int version, String state, String sha256) {}
}
