package dev.turnback.release.domain.gate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why something is refused at a gate. */
public sealed interface GateRejection {

    record NoSuchWaiver(String waiverId) implements GateRejection {}

    /**
     * The gate finds no such thing, so there is nothing to let through.
     *
     * @param found what it finds of this rule, each by its subject
     */
    record NothingToWaive(Rule rule, @Nullable String subject, List<String> found)
            implements GateRejection {
        public NothingToWaive {
            found = List.copyOf(found);
        }
    }

    record ExpiresAlready(Instant now) implements GateRejection {}

    /**
     * @param latest the last moment at which it may expire, UTC
     */
    record ExpiresTooLate(Instant latest) implements GateRejection {}

    record WaivedDifferently(String waiverId) implements GateRejection {}
}
