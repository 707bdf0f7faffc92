package dev.turnback.release.domain.component;

import org.jspecify.annotations.Nullable;

/** What is known of a component. */
public sealed interface Component {

    /** Nothing. */
    record Unknown() implements Component {}

    /** Its id was named; nobody declared it yet. */
    record Noted() implements Component {}

    record Registered(String name, @Nullable String team) implements Component {}
}
