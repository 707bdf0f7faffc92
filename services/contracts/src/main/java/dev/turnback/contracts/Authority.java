package dev.turnback.contracts;

/** Whether whoever decides something may decide it. */
public enum Authority {
    /** They may. */
    HELD,
    /** They may not, and did all the same, with a reason: it counts, and is looked at later. */
    BREAK_GLASS,
    /** They may not: it is recorded, and stops no clock. */
    LACKING;

    /** True when what is decided counts. */
    public boolean counts() {
        return switch (this) {
            case HELD, BREAK_GLASS -> true;
            case LACKING -> false;
        };
    }
}
