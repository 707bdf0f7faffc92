package dev.turnback.release.domain.component;

import dev.turnback.contracts.PlatformPart;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of a component; {@code at} is the claimed time, UTC. */
public sealed interface ComponentCommand {

    String component();

    /**
     * Somebody declares the component.
     *
     * @param name what people call it
     * @param team who owns it, null when nobody said
     */
    record RegisterComponent(String component, String name, @Nullable String team, Instant at)
            implements ComponentCommand {}

    /** A release or a history names the component; nobody need have declared it. */
    record NoteComponent(String component, Instant at) implements ComponentCommand {}

    record ChangeOwnership(String component, Ownership ownership, Instant at)
            implements ComponentCommand {}

    /** What it stands on changed. */
    record NotePlatformChange(String component, PlatformPart what, String description, Instant at)
            implements ComponentCommand {}

    record SetReversibilityBar(String component, Bar bar, Instant at) implements ComponentCommand {}

    record ChooseGateMode(String component, GateMode mode, String reason, Instant at)
            implements ComponentCommand {}

    record RetireComponent(String component, String reason, Instant at)
            implements ComponentCommand {}
}
