package dev.turnback.people.domain.token;

/** What a machine may do with its token. */
public enum Scope {
    READ,
    /** Bring in history, and look. */
    IMPORT,
    /** Plan and roll out releases, of a component where it is bound to some, and look. */
    RELEASE,
    /** Run the gate of releases, of a component where it is bound to some, and look. */
    GATE,
    /** Tell what monitoring sees, and look. */
    SIGNALS;

    /** Whether it can be bound to components. */
    public boolean isOfComponents() {
        return switch (this) {
            case READ, IMPORT, SIGNALS -> false;
            case RELEASE, GATE -> true;
        };
    }
}
