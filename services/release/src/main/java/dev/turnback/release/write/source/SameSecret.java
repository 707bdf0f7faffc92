package dev.turnback.release.write.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.turnback.axon.Handled;
import dev.turnback.release.domain.source.SourceEvent.SecretChanged;
import dev.turnback.release.domain.source.SourceEvent.SourceRegistered;
import dev.turnback.release.ingest.Secrets;
import dev.turnback.service.CommandDesk;
import dev.turnback.web.Commands;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * A key that comes back with another secret stands for another request. The log cannot tell, since
 * nothing of a secret is in it; while the one of then is kept, it is looked at.
 */
record SameSecret(CommandDesk desk, Secrets secrets) {

    /**
     * Goes on unless the key was used with another secret.
     *
     * @param secret the one that was sent now, null for none
     */
    Mono<Void> require(Handled handled, @Nullable String secret) {
        if (!(handled instanceof Handled.Accepted(long position, boolean again)) || !again) {
            return Mono.empty();
        }
        return Mono.fromFuture(() -> desk.log().read(position - 1, 1))
                .map(page -> idOf(page.events().getFirst().body()))
                .flatMap(id -> isSame(id, secret))
                .filter(same -> !same)
                .flatMap(_ -> Mono.error(Commands.keyReused()));
    }

    private static Optional<String> idOf(Object event) {
        return switch (event) {
            case SourceRegistered e -> Optional.ofNullable(e.secretId());
            case SecretChanged e -> Optional.of(e.secretId());
            default -> Optional.empty();
        };
    }

    private Mono<Boolean> isSame(Optional<String> id, @Nullable String secret) {
        if (id.isEmpty() || secret == null) {
            return Mono.just(id.isEmpty() && secret == null);
        }
        return secrets.known(id.get())
                .map(then -> MessageDigest.isEqual(then.getBytes(UTF_8), secret.getBytes(UTF_8)))
                .defaultIfEmpty(true);
    }
}
