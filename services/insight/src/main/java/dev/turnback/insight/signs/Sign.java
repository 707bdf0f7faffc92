package dev.turnback.insight.signs;

/** A sign that the way back is not what it is taken for, in the order in which it is shown. */
public enum Sign {
    /** "We can always roll back", and nobody says how. */
    BACK_WITHOUT_A_HOW(
            "\"We can always roll back\", without a how",
            "Publish the procedure that takes it back, with its steps and who may trigger it."),
    /** What cannot simply be taken back, and nothing contains it. */
    DATA_WITHOUT_CONTAINMENT(
            "Schema or data change without containment",
            "Name what can be done when it cannot be taken back: a flag, a backup point, a"
                    + " procedure that contains it."),
    /** The same component was decided about late, or not at all, again. */
    REPEATED_INDECISION(
            "Repeated indecision",
            "Look at what these incidents have in common: who may decide, by what, and who is"
                    + " told."),
    /** Nobody knows how long the way back takes. */
    TIME_UNKNOWN(
            "Rollback time unknown or assumed",
            "Measure it: rehearse the procedure and record how long it took."),
    /** Nobody has ever walked the way back. */
    NEVER_REHEARSED("Never rehearsed", "Rehearse it in an environment that stands for production."),
    /** Nothing says from when on it does harm. */
    NO_THRESHOLD(
            "No threshold defined",
            "Give the component a decision sheet: a rule with threshold, time to decide and"
                    + " owner."),
    /** Why deciding took too long. */
    HESITATION_BY_CAUSE(
            "Hesitation, by cause", "Take away the cause that is counted most often, first.");

    private final String title;
    private final String remedy;

    Sign(String title, String remedy) {
        this.title = title;
        this.remedy = remedy;
    }

    public String title() {
        return title;
    }

    /** What to do about it, in one sentence. */
    public String remedy() {
        return remedy;
    }
}
