package dev.turnback.guidance.webhook;

import dev.turnback.storage.Directory;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import reactor.core.publisher.Mono;

/**
 * The secrets of webhooks, beside the log: in no event, no view and no later answer. Each has an id
 * of its own, so that processes that share a log agree on which one counts.
 */
public final class SigningSecrets {

    private static final String DRAWER = "webhook-secrets";
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Directory directory;

    public SigningSecrets(Directory directory) {
        this.directory = directory;
    }

    /** One that nobody can guess. */
    public String fresh() {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        return Signature.PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** Before an event says that it counts. */
    public Mono<Void> keep(String id, String secret) {
        return Mono.fromFuture(() -> directory.put(DRAWER, id, secret));
    }

    public Mono<Void> forget(String id) {
        return Mono.fromFuture(() -> directory.forget(DRAWER, List.of(id)));
    }

    /** Empty when it is forgotten. */
    CompletableFuture<Optional<String>> known(String id) {
        return directory.all(DRAWER).thenApply(all -> Optional.ofNullable(all.get(id)));
    }
}
