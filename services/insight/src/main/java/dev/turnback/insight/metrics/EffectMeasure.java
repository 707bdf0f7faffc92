package dev.turnback.insight.metrics;

import dev.turnback.insight.facts.Basis;

/** What is compared before and since an adoption. */
public enum EffectMeasure {
    ROLLBACK_SUCCESS("Rollbacks that succeeded", true),
    TIME_TO_ROLL_BACK("Time to roll back or contain", false),
    HESITATION("Incidents worsened by hesitation", false),
    RELEASES_WITH_INCIDENT("Releases that an incident is linked to", false);

    private final String label;
    private final boolean moreIsBetter;

    EffectMeasure(String label, boolean moreIsBetter) {
        this.label = label;
        this.moreIsBetter = moreIsBetter;
    }

    String label() {
        return label;
    }

    boolean isOfTimes() {
        return this == TIME_TO_ROLL_BACK;
    }

    /**
     * @param change above 0 for more, or longer
     */
    boolean isBetter(int change) {
        return moreIsBetter ? change > 0 : change < 0;
    }

    boolean isWorse(int change) {
        return moreIsBetter ? change < 0 : change > 0;
    }

    /** What is more or less of it since then. */
    String since(int change, Basis basis) {
        String how = change > 0 ? "more" : "fewer";
        return switch (this) {
            case ROLLBACK_SUCCESS -> how + " rollbacks succeed";
            case HESITATION -> how + " incidents are worsened by hesitation";
            case RELEASES_WITH_INCIDENT -> how + " releases have an incident";
            case TIME_TO_ROLL_BACK ->
                    switch (basis) {
                        case OBSERVED -> "rollbacks land " + (change > 0 ? "later" : "sooner");
                        case VERIFIED ->
                                "incidents are contained " + (change > 0 ? "later" : "sooner");
                    };
        };
    }
}
