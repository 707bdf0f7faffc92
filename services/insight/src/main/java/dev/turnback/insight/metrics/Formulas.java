package dev.turnback.insight.metrics;

import dev.turnback.insight.facts.Basis;

/** Which formulas are computed; a version is raised whenever a figure may come out differently. */
public final class Formulas {

    private Formulas() {}

    public static String rollbackSuccess(Basis basis) {
        return switch (basis) {
            case OBSERVED -> "rollback-success/observed/1";
            case VERIFIED -> "rollback-success/verified/1";
        };
    }

    public static String timeToContain(Basis basis) {
        return switch (basis) {
            case OBSERVED -> "time-to-contain/observed/1";
            case VERIFIED -> "time-to-contain/verified/1";
        };
    }

    public static String incidentTimeToContain(Basis basis) {
        return switch (basis) {
            case OBSERVED -> "incident-time-to-contain/observed/1";
            case VERIFIED -> "incident-time-to-contain/verified/2";
        };
    }

    public static String hesitation(Basis basis) {
        return switch (basis) {
            case OBSERVED -> "hesitation/observed/1";
            case VERIFIED -> "hesitation/verified/1";
        };
    }

    public static String likeThis(Basis basis) {
        return switch (basis) {
            case OBSERVED -> "like-this/observed/1";
            case VERIFIED -> "like-this/verified/1";
        };
    }

    public static String effects(Basis basis) {
        return switch (basis) {
            case OBSERVED -> "effects/observed/1";
            case VERIFIED -> "effects/verified/1";
        };
    }

    public static String rehearsalCoverage() {
        return "rehearsal-coverage/1";
    }

    public static String recoveryTime() {
        return "recovery-time/1";
    }

    public static String rehearseNext() {
        return "rehearse-next/1";
    }

    /** What the facts beside the figures are judged by. */
    public static String facts(Basis basis) {
        return switch (basis) {
            case OBSERVED -> "facts/observed/1";
            case VERIFIED -> "facts/verified/1";
        };
    }
}
