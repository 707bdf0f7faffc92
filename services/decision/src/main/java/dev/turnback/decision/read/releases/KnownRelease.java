package dev.turnback.decision.read.releases;

import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A release that was planned, or read from history. */
public record KnownRelease(String id, String component, String version) {

    /** The log whose published events fill it. */
    public static final String SOURCE = "release";

    public static final View<KnownRelease> VIEW =
            new View<>(
                    ViewDefinition.named("known-releases", 1),
                    KnownRelease.class,
                    List.of(
                            new View.Fold<>(
                                    ReleaseEvents.ReleasePlanned.class,
                                    ReleaseEvents.ReleasePlanned::releaseId,
                                    KnownRelease::planned),
                            new View.Fold<>(
                                    ReleaseEvents.ReleaseObserved.class,
                                    ReleaseEvents.ReleaseObserved::releaseId,
                                    KnownRelease::observed)),
                    _ -> Map.of());

    private static KnownRelease planned(
            @Nullable KnownRelease before, ReleaseEvents.ReleasePlanned event) {
        return new KnownRelease(event.releaseId(), event.component(), event.version());
    }

    private static KnownRelease observed(
            @Nullable KnownRelease before, ReleaseEvents.ReleaseObserved event) {
        return new KnownRelease(event.releaseId(), event.component(), event.version());
    }
}
