package dev.turnback.cli.upload;

import dev.turnback.cli.CliException;
import dev.turnback.contracts.history.ImportItem;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hands an import to the server in batches. The import's key is a hash of the source and of all
 * items, so the same command finds the import that was broken off, or the one that is done.
 */
public final class Uploader {

    static final int BATCH = 500;
    private static final int MOST_RESUMPTIONS = 20;

    private final ServerClient server;

    public Uploader(ServerClient server) {
        this.server = server;
    }

    /** Is told how many items the server has. */
    public interface Watcher {
        void reached(int itemsDone);
    }

    /**
     * How it ended.
     *
     * @param alreadyDone whether the server had all of this before, so that nothing was sent
     */
    public record Result(ImportState state, boolean alreadyDone) {}

    /**
     * Sends what the server lacks and waits until it has it all.
     *
     * @throws CliException when the server refuses, cannot be reached or is full
     */
    public Result upload(ImportJob job, Watcher watcher) {
        String key = key(job);
        ImportState state = open(job, key);
        for (int again = 2; state.cancelled(); again++) {
            key = key(job) + "-" + again;
            state = open(job, key);
        }
        watcher.reached(state.itemsDone());
        if (state.done()) {
            return new Result(state, true);
        }
        state = sendItems(job, key, state, watcher);
        Answer answer =
                server.post(job.path() + "/" + state.id() + "/completion", key + "-done", "{}");
        return new Result(stateOf(answer), false);
    }

    private ImportState sendItems(ImportJob job, String key, ImportState opened, Watcher watcher) {
        ImportState state = opened;
        int resumptions = 0;
        while (state.itemsDone() < job.items().size()) {
            int offset = state.itemsDone();
            Answer answer = sendBatch(job, key, state.id(), offset);
            if (answer.status() == 409 && answer.json().path("current").isObject()) {
                state = ImportState.of(answer.json().path("current"));
                if (state.cancelled()) {
                    throw CliException.refused("The import was cancelled meanwhile.");
                }
                if (++resumptions > MOST_RESUMPTIONS) {
                    throw server.refused(answer, "Somebody else seems to send the same import.");
                }
            } else {
                state = stateOf(answer);
                if (state.itemsDone() <= offset) {
                    throw CliException.error(
                            "The server took a batch at "
                                    + offset
                                    + " and says it is at "
                                    + state.itemsDone());
                }
            }
            watcher.reached(state.itemsDone());
        }
        return state;
    }

    private Answer sendBatch(ImportJob job, String key, String id, int offset) {
        List<? extends ImportItem> batch =
                job.items().subList(offset, Math.min(offset + BATCH, job.items().size()));
        StringBuilder body = new StringBuilder("{\"offset\":").append(offset).append(",\"items\":");
        String separator = "[";
        for (ImportItem item : batch) {
            body.append(separator).append(ItemJson.line(item));
            separator = ",";
        }
        return server.post(
                job.path() + "/" + id + "/batches",
                key + "-" + offset,
                body.append("]}").toString());
    }

    private ImportState open(ImportJob job, String key) {
        ObjectNode source = JsonNodeFactory.instance.objectNode();
        source.put("kind", job.kind().name());
        source.put("name", job.name());
        if (job.mapping() != null) {
            source.put("mapping", job.mapping());
        }
        source.put("fingerprint", ItemJson.fingerprint(job.items()));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("source", source);
        if (job.component() != null) {
            body.put("component", job.component());
        }
        body.put("totalItems", job.items().size());
        return stateOf(server.post(job.path(), key, body.toString()));
    }

    private ImportState stateOf(Answer answer) {
        if (!answer.ok()) {
            throw server.refused(answer);
        }
        ImportState state = ImportState.of(answer.json());
        if (state.id().isEmpty() || state.state().isEmpty()) {
            throw CliException.error("The server's answer is not understood: " + answer.detail());
        }
        return state;
    }

    private static String key(ImportJob job) {
        return ItemJson.hash(
                job.kind().name(),
                job.name(),
                String.valueOf(job.component()),
                ItemJson.fingerprint(job.items()));
    }

    /**
     * All imports, the server's own order.
     *
     * @param path {@link ImportJob#HISTORY} or {@link ImportJob#INCIDENTS}
     */
    public static List<JsonNode> list(ServerClient server, String path) {
        JsonNode answer = server.get(path);
        JsonNode items = answer.isArray() ? answer : answer.path("items");
        return items instanceof ArrayNode array ? array.valueStream().toList() : List.of();
    }
}
