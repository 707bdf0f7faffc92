package dev.turnback.figures.phases;

/** What has to be known beside the phases. */
public enum PhaseFlag {
    /** It was decided before anybody could know. */
    AHEAD("ahead"),
    /** The harm was over before the action was finished, which then counts as finished. */
    CLEARED_BEFORE_FINISH("clearedBeforeFinish"),
    /** Nothing stood that was decided: it was over by itself. */
    UNDECIDED("undecided"),
    /** Nobody noted when the action was finished. */
    FINISH_UNKNOWN("finishUnknown"),
    /** It was over before anybody could know. */
    OVER_BEFORE_KNOWABLE("overBeforeKnowable"),
    /** No rule says when it was knowable: that it was declared stands in. */
    KNOWABLE_ASSUMED("knowable=declared");

    private final String text;

    PhaseFlag(String text) {
        this.text = text;
    }

    /** Stable, for programs. */
    public String text() {
        return text;
    }
}
