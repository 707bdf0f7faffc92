package dev.turnback.figures.rehearsal;

import dev.turnback.figures.rehearsal.PathFact.Rehearsed;
import dev.turnback.figures.rehearsal.Reason.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a rehearsal must have shown. */
final class Bar {

    private Bar() {}

    /** Every part of the bar that the rehearsal did not reach. */
    static List<Reason> missedBy(Rehearsed rehearsal) {
        var reasons = new ArrayList<Reason>();
        if (!rehearsal.passed()) {
            reasons.add(missed(rehearsal, Code.NOT_PASSED, "The latest rehearsal did not pass."));
        }
        if (!rehearsal.representative()) {
            reasons.add(
                    missed(
                            rehearsal,
                            Code.NOT_REPRESENTATIVE,
                            "The environment does not stand for production."));
        }
        if (!rehearsal.verified()) {
            reasons.add(
                    missed(
                            rehearsal,
                            Code.NOT_VERIFIED,
                            "Not all of tools, permissions, timing and communication were"
                                    + " verified."));
        }
        if (isOverItsBound(rehearsal)) {
            reasons.add(
                    missed(
                            rehearsal,
                            Code.OVER_BOUND,
                            String.format(
                                    Locale.ROOT,
                                    "It took %.0f s and may take %.0f s.",
                                    rehearsal.measuredSeconds(),
                                    rehearsal.boundSeconds())));
        }
        return reasons;
    }

    /** A time that is no number proves nothing. */
    private static boolean isOverItsBound(Rehearsed rehearsal) {
        return !(rehearsal.measuredSeconds() <= rehearsal.boundSeconds());
    }

    private static Reason missed(Rehearsed rehearsal, Code code, String sentence) {
        return new Reason(code, sentence, rehearsal.at());
    }
}
