package dev.turnback.incident.domain.review;

/**
 * What opens a review by itself, as the decision service published it.
 *
 * @param about the obligation or the attempt
 * @param outcome how it was judged, as in {@code HESITATION_WORSENED} or {@code FAILED}
 * @param position where that is recorded, as in {@code decision:77}
 */
public record Cause(Kind kind, String about, String outcome, String position) {

    /** What it is that somebody has to look at. */
    public enum Kind {
        /** Hesitation made the incident worse. */
        HESITATION_WORSENED,
        /** Decided late where no rule had said when: counted by itself. */
        NO_THRESHOLD,
        /** A rollback or a containment had another outcome than success. */
        ATTEMPT_NOT_SUCCESSFUL
    }

    boolean isOf(Kind other, String what) {
        return kind == other && about.equals(what);
    }
}
