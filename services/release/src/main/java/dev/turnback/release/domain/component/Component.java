package dev.turnback.release.domain.component;

import org.jspecify.annotations.Nullable;

/** What is known of a component. */
public sealed interface Component {

    /** Nothing. */
    record Unknown() implements Component {}

    /** It can be released. */
    sealed interface InUse extends Component {
        Ownership ownership();

        /** Null when none is set. */
        @Nullable Bar bar();

        GateMode gate();
    }

    /** Its id was named; nobody declared it yet. */
    record Noted(Ownership ownership, @Nullable Bar bar, GateMode gate) implements InUse {}

    record Registered(String name, Ownership ownership, @Nullable Bar bar, GateMode gate)
            implements InUse {}

    record Retired(String reason) implements Component {}
}
