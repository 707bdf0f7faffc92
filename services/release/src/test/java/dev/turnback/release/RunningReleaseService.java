package dev.turnback.release;

import dev.turnback.kernel.Ids;
import dev.turnback.service.Machinery;
import dev.turnback.storage.CommitLog;
import dev.turnback.storage.ViewStore;
import dev.turnback.testing.InMemoryCommitLog;
import dev.turnback.testing.InMemoryViewStore;
import dev.turnback.web.Routes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The whole service on logs and views in memory, asked over its routes. */
final class RunningReleaseService implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    private final CommitLog log = new InMemoryCommitLog();
    private final ViewStore views = new InMemoryViewStore(ReleaseService.views());
    private final AtomicLong counter = new AtomicLong();
    private final Ids ids = prefix -> prefix + "_" + counter.incrementAndGet();
    private final Machinery machinery = Machinery.threads(InstantSource.fixed(NOW), ids);
    private final ReleaseService service = ReleaseService.start(log, views, machinery);
    private final WebTestClient client =
            WebTestClient.bindToRouterFunction(Routes.router(service.routes()))
                    .configureClient()
                    .responseTimeout(Duration.ofSeconds(20))
                    .build();

    ReleaseService service() {
        return service;
    }

    WebTestClient.ResponseSpec post(String path, String key, String json) {
        return client.post()
                .uri("/api/v1" + path)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    /** A post with a key that was not used before. */
    WebTestClient.ResponseSpec post(String path, String json) {
        return post(path, "key-" + counter.incrementAndGet(), json);
    }

    WebTestClient.ResponseSpec get(String path) {
        return client.get().uri("/api/v1" + path).exchange();
    }

    @Override
    public void close() {
        service.close();
        machinery.close();
        views.close();
        log.close();
    }
}
