package dev.turnback.contracts.history;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.turnback.contracts.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An incident of the past as an import read it. Times are instants as the source claims them. In
 * JSON the field {@code "type"} is {@code incident}.
 *
 * @param key the same whenever and wherever the same incident is read
 * @param components ids of what was affected; empty when not known
 * @param severity null when the source's word for it fits none
 * @param declaredAt when it was first told
 * @param harmBeganAt declared start of the impact, null when the source has none
 * @param containedAt when the source says that it was mitigated, null when it does not
 * @param resolvedAt null while the source has it open
 * @param flags quality flags such as {@code onset=declared}
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(@JsonSubTypes.Type(value = IncidentSeen.class, name = "incident"))
public record IncidentSeen(
        String key,
        List<String> components,
        String title,
        @Nullable Severity severity,
        Instant declaredAt,
        @Nullable Instant harmBeganAt,
        @Nullable Instant containedAt,
        @Nullable Instant resolvedAt,
        SourceRef source,
        Set<String> flags)
        implements ImportItem {}
