package dev.turnback.figures.obligation;

/** What has to be known beside a verdict. */
public enum Flag {
    /** The signal was in breach before the release was exposed. */
    PREEXISTING("preexisting"),
    /** Nobody noted when somebody was told, so confirmed counts as knowable. */
    AWARENESS_ASSUMED("awareness=assumed"),
    /** Missing samples are the harm. */
    ABSENCE("absence"),
    /** The rule was recorded after exposure and does not count. */
    THRESHOLD_TOO_LATE("thresholdTooLate"),
    /** It was decided before anybody could know. */
    AHEAD("ahead"),
    /** It was contained where taking back was asked for; that needs a reason. */
    SUBSTITUTED("substituted"),
    /** Somebody decided, or took back, who might not; it does not count. */
    UNAUTHORISED("unauthorised"),
    /** A decision was reversed after it was carried out: an obligation of its own. */
    REVERSED_AFTER_EFFECT("reversedAfterEffect"),
    /** The attempt failed; a fallback is an obligation of its own. */
    ATTEMPT_FAILED("attemptFailed"),
    /** The wrong release was taken back. */
    MISDIRECTED("misdirected"),
    /** Acting earlier would have avoided nothing. */
    COUNTERFACTUAL_VOID("counterfactualVoid"),
    /** Nothing was decided, so the avoidable harm is at most this. */
    UPPER_BOUND("upperBound"),
    /** That it was contained is noted and not shown by the signal. */
    CONTAINMENT_NOTED("containment=noted"),
    /** It was crossed again after it was contained: an obligation of its own. */
    CROSSED_AGAIN("crossedAgain"),
    /** For some of the time there are no samples. */
    MISSING_SAMPLES("missingSamples"),
    /** There are fewer samples than the rule asks for. */
    TOO_FEW_SAMPLES("tooFewSamples");

    private final String text;

    Flag(String text) {
        this.text = text;
    }

    /** Stable, for programs. */
    public String text() {
        return text;
    }
}
