package dev.turnback.contracts.guidance;

import dev.turnback.contracts.DesignPattern;
import dev.turnback.contracts.GuidanceCheck;
import dev.turnback.contracts.PlatformPart;
import dev.turnback.contracts.PublishedBody;
import dev.turnback.contracts.Scope;
import java.time.Instant;
import java.util.List;
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
     * @param check what a gate looks for, null when only people can tell; also in what was
     *     published before there were checks
     * @param origin what it was learned from, null when it was proposed by hand
     */
    record GuidanceProposed(
            String guidanceId,
            String clause,
            Scope scope,
            @Nullable DesignPattern pattern,
            @Nullable GuidanceCheck check,
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
     * @param check as it is from here on, null when only people can tell; also in what was
     *     published before there were checks
     */
    record GuidanceRevised(
            String guidanceId,
            int version,
            String clause,
            Scope scope,
            @Nullable DesignPattern pattern,
            @Nullable GuidanceCheck check,
            String reason,
            Instant at)
            implements GuidanceEvents {}

    /** From here on teams are no longer asked to follow it. */
    record GuidanceRetired(String guidanceId, int version, String reason, Instant at)
            implements GuidanceEvents {}

    /**
     * What it was learned on changed: somebody has to say whether it is still right. Teams are
     * asked to follow it meanwhile.
     */
    record GuidanceReviewDue(String guidanceId, int version, Cause cause, Instant at)
            implements GuidanceEvents {}

    /**
     * A component in its scope stands on something else now.
     *
     * @param position of the event that says so, such as {@code release:12}
     */
    record Cause(String component, PlatformPart what, String description, String position) {}

    /**
     * Somebody looked at it and says that it is still right.
     *
     * @param causes the positions of the changes that were looked at, sorted
     */
    record GuidanceReviewed(
            String guidanceId, int version, List<String> causes, String reason, Instant at)
            implements GuidanceEvents {

        public GuidanceReviewed {
            causes = causes.stream().distinct().sorted().toList();
        }
    }
}
