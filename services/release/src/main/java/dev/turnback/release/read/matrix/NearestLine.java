package dev.turnback.release.read.matrix;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.release.domain.matrix.LineKey;
import dev.turnback.service.Rows;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What the matrix says of a change: the line of its pattern, or else that of its kind. */
public record NearestLine(Rows<LineView> lines) {

    /** The line as it stands; empty when there is none. */
    public Mono<LineView> of(String component, ChangeKind kind, @Nullable String pattern) {
        Mono<LineView> ofKind = standing(new LineKey(component, kind, null));
        return pattern == null
                ? ofKind
                : standing(new LineKey(component, kind, pattern)).switchIfEmpty(ofKind);
    }

    /** The line of that very kind and pattern; empty when there is none, or it was removed. */
    public Mono<LineView> standing(LineKey key) {
        return lines.get(key.id()).filter(line -> line.removed() == null);
    }
}
