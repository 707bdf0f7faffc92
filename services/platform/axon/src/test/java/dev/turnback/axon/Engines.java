package dev.turnback.axon;

import dev.turnback.storage.CommitLog;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** Engines as tests want them: bodies are texts or bytes, events happen when Axon says. */
final class Engines {
    static final EventMessages TEXTS =
            new EventMessages(message -> bytes(message.payload()), EventMessage::timestamp);

    private Engines() {}

    static CommitLogStorageEngine open(CommitLog log, EngineSettings settings) {
        return CommitLogStorageEngine.open(
                        log, settings, TEXTS, InstantSource.system(), EngineThreads.named("test"))
                .join();
    }

    static EngineSettings polling() {
        return EngineSettings.shared(Duration.ofMillis(5));
    }

    private static byte[] bytes(@Nullable Object payload) {
        return payload instanceof byte[] raw
                ? raw
                : String.valueOf(payload).getBytes(StandardCharsets.UTF_8);
    }
}
