package dev.turnback.insight.signs;

import dev.turnback.contracts.HesitationCause;
import dev.turnback.contracts.HesitationVerdict;
import dev.turnback.insight.facts.ObligationFact;
import dev.turnback.insight.facts.ReviewedHesitation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why deciding took too long: what a review found, or else what the record shows. */
sealed interface Reason extends Comparable<Reason> {

    record Found(HesitationCause cause) implements Reason {}

    record Seen(Cause cause) implements Reason {}

    /**
     * At least one.
     *
     * @param fact that was judged, and too late
     * @param reviewed null while no review looked at it
     */
    static List<Reason> of(ObligationFact fact, @Nullable ReviewedHesitation reviewed) {
        return reviewed != null && reviewed.verdict() == HesitationVerdict.CONFIRMED
                ? reviewed.causes().stream().<Reason>map(Found::new).toList()
                : Cause.of(fact).stream().<Reason>map(Seen::new).toList();
    }

    default String words() {
        return switch (this) {
            case Found(HesitationCause cause) -> words(cause);
            case Seen(Cause cause) -> cause.words();
        };
    }

    default String sentence() {
        return switch (this) {
            case Found(HesitationCause cause) -> words(cause) + ", as a review found";
            case Seen(Cause cause) -> cause.words();
        };
    }

    private static String words(HesitationCause cause) {
        return switch (cause) {
            case THRESHOLD_UNDEFINED -> "threshold undefined";
            case AUTHORITY_UNCLEAR -> "authority unclear";
            case ROLLBACK_BELIEVED_IMPOSSIBLE -> "rollback believed impossible";
            case PROCEDURE_UNREHEARSED -> "procedure unrehearsed";
            case EVIDENCE_CONFLICTING -> "evidence conflicting";
            case ALMOST_FIXED -> "it seemed almost fixed";
            case COMMUNICATION -> "communication";
        };
    }

    /** What reviews found first, each in the order of its enum. */
    @Override
    default int compareTo(Reason other) {
        return switch (this) {
            case Found(HesitationCause cause) ->
                    other instanceof Found(HesitationCause next) ? cause.compareTo(next) : -1;
            case Seen(Cause cause) -> other instanceof Seen(Cause next) ? cause.compareTo(next) : 1;
        };
    }
}
