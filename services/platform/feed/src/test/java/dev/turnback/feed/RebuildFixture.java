package dev.turnback.feed;

import dev.turnback.storage.ViewBatch;
import dev.turnback.storage.ViewChange;
import java.util.List;
import java.util.Map;

/** A view that can be spoilt, and what is said of its rebuilds. */
abstract class RebuildFixture extends RunnerFixture {

    /** Somebody has tampered with a row. */
    protected void spoil(String row) {
        views.write(
                        new ViewBatch(
                                "texts",
                                "tampering",
                                List.of(new ViewChange.Put(row, 1, Map.of(), "nonsense"))))
                .join();
    }

    protected static RebuildProgress rebuildOf(ProjectionRunner runner) {
        return runner.operations().views().getFirst().rebuild().orElseThrow();
    }

    protected static RebuildProgress checkOf(ProjectionRunner runner) {
        return runner.operations().views().getFirst().check().orElseThrow();
    }
}
