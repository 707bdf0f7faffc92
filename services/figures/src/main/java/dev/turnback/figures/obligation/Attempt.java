package dev.turnback.figures.obligation;

/** What became of the action that was decided, as far as it matters for judging the decision. */
public enum Attempt {
    /** Nothing is known that says otherwise. */
    AS_INTENDED,
    /** It did not get done; the harm was contained in another way. */
    FAILED,
    /** It got done and did not help. */
    INEFFECTIVE,
    /** The wrong release was taken back. */
    MISDIRECTED;

    /** True when acting earlier would have avoided nothing, so that no avoided harm is claimed. */
    boolean voidsTheCounterfactual() {
        return switch (this) {
            case AS_INTENDED, FAILED -> false;
            case INEFFECTIVE, MISDIRECTED -> true;
        };
    }
}
