package dev.turnback.insight.signs;

import dev.turnback.contracts.decision.JudgementEvents.Verdict;
import dev.turnback.figures.obligation.Flag;
import dev.turnback.insight.facts.ObligationFact;
import dev.turnback.insight.facts.ObligationFact.Judged;
import java.util.Arrays;
import java.util.List;

/** Why deciding took too long, as far as what was recorded shows it. A review may know better. */
enum Cause {
    NO_THRESHOLD("no threshold said when"),
    NOBODY_DECIDED("nobody decided in the end"),
    TAKEN_BACK("a decision was taken back"),
    NOT_AUTHORISED("who decided first was not allowed to"),
    NOT_TOLD("nothing shows that anybody was told"),
    DECIDED_LATE("decided late, and nothing recorded shows why");

    private final String words;

    Cause(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /**
     * At least one.
     *
     * @param fact that was judged, and too late
     */
    static List<Cause> of(ObligationFact fact) {
        List<Cause> shown = Arrays.stream(values()).filter(cause -> cause.shows(fact)).toList();
        return shown.isEmpty() ? List.of(DECIDED_LATE) : shown;
    }

    private boolean shows(ObligationFact fact) {
        return switch (this) {
            case NO_THRESHOLD -> fact.rule() == null;
            case NOBODY_DECIDED -> verdict(fact).undecided();
            case TAKEN_BACK -> verdict(fact).flipFlops() > 0;
            case NOT_AUTHORISED -> has(fact, Flag.UNAUTHORISED);
            case NOT_TOLD -> has(fact, Flag.AWARENESS_ASSUMED);
            case DECIDED_LATE -> false;
        };
    }

    private static boolean has(ObligationFact fact, Flag flag) {
        return verdict(fact).flags().contains(flag.text());
    }

    private static Verdict verdict(ObligationFact fact) {
        Judged judged = fact.judged();
        if (judged == null) {
            throw new IllegalArgumentException(fact.id() + " is not judged");
        }
        return judged.verdict();
    }
}
