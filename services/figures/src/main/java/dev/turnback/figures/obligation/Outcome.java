package dev.turnback.figures.obligation;

/** What became of an obligation: exactly one of these. */
public enum Outcome {
    /** No rule was crossed for as long as it asks, or nobody had the release in mind. */
    NO_OBLIGATION,
    /** The harm was over within the budget, with nothing decided. */
    DISCHARGED_SELF_RECOVERED,
    /** It was decided within the budget. */
    TIMELY,
    /** Within the budget somebody accepted the risk. */
    OVERRIDDEN,
    /** It was decided late, and nothing shows that it made things worse. */
    LATE_NOT_WORSENED,
    /** It was decided late or not at all, and that made things worse. */
    HESITATION_WORSENED,
    /** It was decided late, and no threshold said when it should have been. */
    UNDEFINED_THRESHOLD_HESITATION,
    /** What is known does not tell. */
    INDETERMINATE,
    /** The clocks contradict each other. */
    INVALID
}
