package dev.turnback.contracts.guidance;

import dev.turnback.contracts.DesignPattern;
import dev.turnback.contracts.PublishedBody;
import dev.turnback.contracts.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the guidance service publishes. Each record is version 1 of the CloudEvents type {@code
 * dev.turnback.guidance.<kebab-case-name>.v1}; {@code at} is the claimed time, UTC.
 */
public sealed interface GuidanceEvents extends PublishedBody {

    String guidanceId();

    @Override
    default String subject() {
        return guidanceId();
    }

    /**
     * @param clause what to do, one sentence or a few
     * @param pattern the way to build it that it asks for, null when none
     * @param origin what it was learned from, null when it was proposed by hand
     */
    record GuidanceProposed(
            String guidanceId,
            String clause,
            Scope scope,
            @Nullable DesignPattern pattern,
            @Nullable Origin origin,
            Instant at)
            implements GuidanceEvents {}

    /**
     * Where an item comes from.
     *
     * @param position of the finding's event, such as {@code incident:77}
     */
    record Origin(String findingId, String incidentId, String position) {}

    /** From here on teams are asked to follow it. */
    record GuidanceAdopted(String guidanceId, int version, Instant at) implements GuidanceEvents {}

    /**
     * @param version 2 and up; each revision adds 1
     */
    record GuidanceRevised(
            String guidanceId,
            int version,
            String clause,
            Scope scope,
            @Nullable DesignPattern pattern,
            String reason,
            Instant at)
            implements GuidanceEvents {}
}
