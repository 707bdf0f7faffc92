package dev.turnback.incident.domain.history;

import dev.turnback.contracts.Severity;
import dev.turnback.contracts.history.SourceRef;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One incident of the past as a reading of its history tells it. Times are claimed, UTC.
 *
 * @param key what makes it the same incident in another reading
 * @param components what was affected, each once; empty when not known
 * @param severity null when the source's word for it fits none
 * @param harmBeganAt declared start of the impact, null when the source has none
 * @param containedAt when the source says that it was mitigated, null when it does not
 * @param resolvedAt null while the source has it open
 * @param flags quality flags, in alphabetical order
 */
public record ReadIncident(
        String key,
        List<String> components,
        String title,
        @Nullable Severity severity,
        Instant declaredAt,
        @Nullable Instant harmBeganAt,
        @Nullable Instant containedAt,
        @Nullable Instant resolvedAt,
        SourceRef source,
        Set<String> flags) {

    public ReadIncident {
        components = List.copyOf(components);
        flags = Collections.unmodifiableSortedSet(new TreeSet<>(flags));
    }

    /** The same, read elsewhere. */
    ReadIncident readFrom(SourceRef other) {
        return new ReadIncident(
                key,
                components,
                title,
                severity,
                declaredAt,
                harmBeganAt,
                containedAt,
                resolvedAt,
                other,
                flags);
    }
}
