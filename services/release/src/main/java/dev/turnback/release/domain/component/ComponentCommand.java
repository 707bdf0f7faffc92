package dev.turnback.release.domain.component;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of a component. */
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
}
