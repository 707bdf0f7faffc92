package dev.turnback.incident.read.releases;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A release that the release service published.
 *
 * @param changeKinds the weightiest first; empty when not known
 */
public record KnownRelease(
        String id, String component, String version, List<ChangeKind> changeKinds) {

    /** The log whose published events fill it. */
    public static final String SOURCE = "release";

    public static final View<KnownRelease> VIEW =
            new View<>(
                    ViewDefinition.named("known-releases", 1),
                    KnownRelease.class,
                    List.of(
                            new View.Fold<>(
                                    ReleaseEvents.ReleasePlanned.class,
                                    ReleaseEvents.ReleasePlanned::subject,
                                    KnownRelease::planned),
                            new View.Fold<>(
                                    ReleaseEvents.ReleaseObserved.class,
                                    ReleaseEvents.ReleaseObserved::subject,
                                    KnownRelease::observed)),
                    _ -> Map.of());

    private static KnownRelease planned(
            @Nullable KnownRelease before, ReleaseEvents.ReleasePlanned e) {
        return new KnownRelease(e.releaseId(), e.component(), e.version(), e.changeKinds());
    }

    private static KnownRelease observed(
            @Nullable KnownRelease before, ReleaseEvents.ReleaseObserved e) {
        return new KnownRelease(e.releaseId(), e.component(), e.version(), e.changeKinds());
    }
}
