package dev.turnback.release.read.heard;

import dev.turnback.contracts.DesignPattern;
import dev.turnback.contracts.GuidanceCheck;
import dev.turnback.contracts.Scope;
import dev.turnback.contracts.guidance.GuidanceEvents;
import dev.turnback.contracts.guidance.GuidanceEvents.Cause;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceAdopted;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceProposed;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceRetired;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceReviewDue;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceReviewed;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceRevised;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An item of guidance; it binds from its adoption on until it is retired.
 *
 * @param pattern the way to build a change that it asks for, null when none
 * @param check what is looked for in a plan, null when only people can tell
 * @param incidentId the incident that it was learned from, null when it was proposed by hand
 * @param due what changed since, so that somebody has to look at it again; the earliest first
 */
public record KnownGuidance(
        String id,
        int version,
        String clause,
        Scope scope,
        @Nullable DesignPattern pattern,
        @Nullable GuidanceCheck check,
        @Nullable String incidentId,
        boolean adopted,
        List<Cause> due) {

    public KnownGuidance {
        due = List.copyOf(due);
    }

    /** The log whose published events fill it. */
    public static final String SOURCE = "guidance";

    public static final View<KnownGuidance> VIEW =
            new View<>(
                    ViewDefinition.named("known-guidance", 3)
                            .indexed("adopted", ViewKey.string("adopted")),
                    KnownGuidance.class,
                    List.of(
                            new View.Fold<>(
                                    GuidanceEvents.class,
                                    GuidanceEvents::guidanceId,
                                    KnownGuidance::evolve)),
                    row -> row.adopted() ? Map.of("adopted", ViewValue.of(row.id())) : Map.of());

    /** What teams are asked to follow now. */
    public static ViewQuery allAdopted() {
        return ViewQuery.along("known-guidance", "adopted");
    }

    private static @Nullable KnownGuidance evolve(
            @Nullable KnownGuidance row, GuidanceEvents event) {
        if (event instanceof GuidanceProposed e) {
            return new KnownGuidance(
                    e.guidanceId(),
                    1,
                    e.clause(),
                    e.scope(),
                    e.pattern(),
                    e.check(),
                    e.origin() == null ? null : e.origin().incidentId(),
                    false,
                    List.of());
        }
        return row == null ? null : row.after(event);
    }

    private KnownGuidance after(GuidanceEvents event) {
        return switch (event) {
            case GuidanceProposed _ -> this;
            case GuidanceAdopted _ -> standing(true, due);
            case GuidanceRetired _ -> standing(false, List.of());
            case GuidanceRevised e ->
                    new KnownGuidance(
                            id,
                            e.version(),
                            e.clause(),
                            e.scope(),
                            e.pattern(),
                            e.check(),
                            incidentId,
                            adopted,
                            List.of());
            case GuidanceReviewDue e ->
                    standing(adopted, Stream.concat(due.stream(), Stream.of(e.cause())).toList());
            case GuidanceReviewed e ->
                    standing(
                            adopted,
                            due.stream()
                                    .filter(each -> !e.causes().contains(each.position()))
                                    .toList());
        };
    }

    private KnownGuidance standing(boolean adoptedNow, List<Cause> dueNow) {
        return new KnownGuidance(
                id, version, clause, scope, pattern, check, incidentId, adoptedNow, dueNow);
    }
}
