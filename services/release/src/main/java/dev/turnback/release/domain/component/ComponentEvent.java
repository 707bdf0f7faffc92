package dev.turnback.release.domain.component;

import dev.turnback.contracts.PlatformPart;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a component; {@code at} is the claimed time, UTC. */
public sealed interface ComponentEvent {

    String component();

    Instant at();

    record ComponentRegistered(String component, String name, @Nullable String team, Instant at)
            implements ComponentEvent {}

    /** Named for the first time by a release or a history, before anybody declared it. */
    record ComponentNoted(String component, Instant at) implements ComponentEvent {}

    /**
     * @param anotherTeam another team than the one that owned it before
     */
    record OwnershipChanged(String component, Ownership ownership, boolean anotherTeam, Instant at)
            implements ComponentEvent {}

    record PlatformChanged(String component, PlatformPart what, String description, Instant at)
            implements ComponentEvent {}

    record ReversibilityBarSet(String component, Bar bar, Instant at) implements ComponentEvent {}

    record GateModeChosen(String component, GateMode mode, String reason, Instant at)
            implements ComponentEvent {}

    record ComponentRetired(String component, String reason, Instant at)
            implements ComponentEvent {}
}
