package dev.turnback.decision.measure;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Which releases are live, and what binds them. */
@FunctionalInterface
public interface Bindings {

    /**
     * A release that is live.
     *
     * @param sheetId the sheet that it was pinned to when its rollout started
     */
    record Binding(String releaseId, String component, String sheetId, int sheetVersion) {}

    CompletableFuture<List<Binding>> live();
}
