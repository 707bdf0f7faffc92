package dev.turnback.release.write.planrelease;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.release.domain.release.PinnedLine;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What the reversibility matrix says of a component's changes. */
@FunctionalInterface
public interface MatrixLines {

    /**
     * The line as it stands now; empty when there is none.
     *
     * @param pattern null for the line of the kind as a whole
     */
    Mono<PinnedLine> find(String component, ChangeKind kind, @Nullable String pattern);

    /** The line of the pattern, or without one that of the kind as a whole. */
    default Mono<PinnedLine> nearest(String component, ChangeKind kind, @Nullable String pattern) {
        return pattern == null
                ? find(component, kind, null)
                : find(component, kind, pattern).switchIfEmpty(find(component, kind, null));
    }
}
