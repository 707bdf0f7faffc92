package dev.turnback.storage.sqlite;

import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewChange;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewEntry;
import dev.turnback.storage.ViewPage;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewRow;
import dev.turnback.storage.ViewStore;
import dev.turnback.storage.ViewStoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Views in one SQLite file.
 *
 * <p>The file is written with synchronous=NORMAL: after a power failure its last transactions may
 * be missing, but it is intact and a checkpoint is never ahead of its rows, because SQLite keeps
 * transactions in order. What is missing is folded again from the log, so waiting for the disk at
 * every batch would buy nothing.
 *
 * <p>One thread writes, a few read; every reading sees the file as of one moment, the last complete
 * transaction, and never waits for the writer.
 */
public final class SqliteViewStore implements ViewStore {

    private static final int READERS = 3;

    private final Map<String, ViewDefinition> definitions = new HashMap<>();
    private final SqliteLane writer;
    private final SqliteLane readers;

    private SqliteViewStore(SqliteLane writer, SqliteLane readers) {
        this.writer = writer;
        this.readers = readers;
    }

    /**
     * Opens or makes the file and the tables of the views; a view whose definition has changed, or
     * is not named any more, is dropped.
     *
     * @param file such as {@code data/views.db}; its folder exists, and no other process uses it
     * @throws ViewStoreException when the file cannot be opened or is no intact database
     */
    public static SqliteViewStore open(Path file, List<ViewDefinition> views) {
        var opened = new ArrayList<Connection>();
        try {
            for (int i = 0; i <= READERS; i++) {
                opened.add(SqliteFile.connect(file));
            }
            SqliteViewTables.prepare(opened.getFirst(), views);
            var store =
                    new SqliteViewStore(
                            new SqliteLane(
                                    "views-write", opened.subList(0, 1), ViewStoreException::new),
                            new SqliteLane(
                                    "views-read",
                                    opened.subList(1, opened.size()),
                                    ViewStoreException::new));
            views.forEach(view -> store.definitions.put(view.name(), view));
            return store;
        } catch (SQLException e) {
            opened.forEach(SqliteFile::closeQuietly);
            throw new ViewStoreException(
                    "cannot open %s (%s); it may be deleted while nothing uses it: views are filled again from the log"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    @Override
    public CompletableFuture<Optional<ViewRow>> get(String view, String id) {
        return read(view, (connection, table) -> table.get(connection, id));
    }

    @Override
    public CompletableFuture<Map<String, ViewEntry>> entries(String view, Collection<String> ids) {
        List<String> wanted = List.copyOf(ids);
        return read(view, (connection, table) -> table.entries(connection, wanted));
    }

    @Override
    public CompletableFuture<ViewPage> find(ViewQuery query) {
        return read(query.view(), (connection, table) -> table.find(connection, query));
    }

    @Override
    public CompletableFuture<Void> forEach(String view, Consumer<ViewRow> consumer) {
        return read(
                        view,
                        (connection, table) -> {
                            table.forEach(connection, consumer);
                            return view;
                        })
                .thenAccept(done -> {});
    }

    @Override
    public CompletableFuture<Void> write(ViewBatch batch) {
        return change(
                batch.view(),
                (connection, table) -> {
                    for (ViewChange change : batch.changes()) {
                        if (change instanceof ViewChange.Put put) {
                            table.definition().requireDeclared(put.keys());
                        }
                    }
                    SqliteViewWriter.write(connection, table, batch);
                });
    }

    @Override
    public CompletableFuture<Long> checkpoint(String view, String source) {
        return read(
                view,
                (connection, table) ->
                        SqliteCheckpoints.get(connection, table.generation(), source));
    }

    @Override
    public CompletableFuture<Void> saveCheckpoint(String view, String source, long position) {
        return change(
                view,
                (connection, table) ->
                        SqliteCheckpoints.save(connection, table.generation(), source, position));
    }

    @Override
    public CompletableFuture<Void> clear(String view) {
        return change(
                view,
                (connection, table) -> SqliteViewTables.clear(connection, table.generation()));
    }

    @Override
    public CompletableFuture<Void> beginCopy(String view) {
        return regenerate(view, SqliteViewCopies::begin);
    }

    @Override
    public CompletableFuture<Set<String>> copies() {
        return readers.run(SqliteGenerations::copied);
    }

    @Override
    public CompletableFuture<Void> dropCopy(String view) {
        return regenerate(view, SqliteViewCopies::drop);
    }

    @Override
    public CompletableFuture<Void> promote(String view) {
        return regenerate(view, SqliteViewCopies::promote);
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
    }

    private <T> CompletableFuture<T> read(String name, Read<T> work) {
        return readers.run(
                connection ->
                        SqliteFile.asOfOneMoment(
                                connection, () -> work.on(connection, table(connection, name))));
    }

    private CompletableFuture<Void> change(String name, Change work) {
        return written(connection -> work.on(connection, table(connection, name)));
    }

    private CompletableFuture<Void> regenerate(String view, Regeneration work) {
        return written(connection -> work.on(connection, definition(view)));
    }

    private CompletableFuture<Void> written(Writing work) {
        return writer.run(
                        connection -> {
                            SqliteFile.inTransaction(connection, () -> work.on(connection));
                            return connection;
                        })
                .thenAccept(done -> {});
    }

    /** The rows that the name of a view or of its copy means at this moment. */
    private SqliteViewTable table(Connection connection, String name) throws SQLException {
        ViewDefinition declared = definitions.get(name);
        if (declared != null) {
            return new SqliteViewTable(
                    declared, SqliteGenerations.of(connection, name).servedName(name));
        }
        String view = name.substring(0, Math.max(0, name.length() - 1));
        SqliteGenerations now = SqliteGenerations.of(connection, view);
        if (!name.equals(ViewStore.copyOf(view)) || !now.hasCopy()) {
            throw new IllegalArgumentException("this store has no view or copy " + name);
        }
        return new SqliteViewTable(definition(view), now.copyName(view));
    }

    private ViewDefinition definition(String view) {
        ViewDefinition definition = definitions.get(view);
        if (definition == null) {
            throw new IllegalArgumentException("this store has no view " + view);
        }
        return definition;
    }

    private interface Read<T> {
        T on(Connection connection, SqliteViewTable table) throws SQLException;
    }

    private interface Change {
        void on(Connection connection, SqliteViewTable table) throws SQLException;
    }

    private interface Regeneration {
        void on(Connection connection, ViewDefinition view) throws SQLException;
    }

    private interface Writing {
        void on(Connection connection) throws SQLException;
    }
}
