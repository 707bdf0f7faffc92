package dev.turnback.testing.bad.release.write;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Needs something its constructor does not say. */
final class Injected {
    @Inject private @Nullable Runnable task;

    boolean ready() {
        return task != null;
    }
}
