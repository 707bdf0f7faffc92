package dev.turnback.decision.domain.advice;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.RequiredAction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be done about what a rule asks for. */
record Ways(List<Option> options) {

    /**
     * @param kind null when nothing that is open meets it
     * @param known false when nobody knows whether it can be done
     */
    record Way(@Nullable DecisionKind kind, String sentence, boolean known) {}

    Way toMeet(RequiredAction asked) {
        return switch (asked) {
            case HOLD -> holding("Hold the rollout where it is.");
            case CONTAIN -> contain("");
            case ROLLBACK -> back();
        };
    }

    private Way back() {
        if (isOpen(DecisionKind.FULL_ROLLBACK)) {
            return new Way(
                    DecisionKind.FULL_ROLLBACK,
                    "Roll back in full: " + because(DecisionKind.FULL_ROLLBACK),
                    true);
        }
        String full = "A full rollback is " + stands(DecisionKind.FULL_ROLLBACK);
        if (isOpen(DecisionKind.PARTIAL_ROLLBACK)) {
            return new Way(
                    DecisionKind.PARTIAL_ROLLBACK,
                    full + " Roll back in part: " + because(DecisionKind.PARTIAL_ROLLBACK),
                    true);
        }
        return state(DecisionKind.FULL_ROLLBACK) == Option.State.UNKNOWN
                ? new Way(
                        DecisionKind.FULL_ROLLBACK,
                        "Roll back in full if it can be done, which is "
                                + stands(DecisionKind.FULL_ROLLBACK),
                        false)
                : contain(full + " ");
    }

    /** Taking back is more than the rule asks for, and meets it. */
    private Way contain(String before) {
        if (isOpen(DecisionKind.CONTAIN)) {
            String how = because(DecisionKind.CONTAIN);
            return new Way(
                    DecisionKind.CONTAIN,
                    before.contains(how) ? before.strip() : before + Words.capitalized(how),
                    true);
        }
        String nothing = before + "Containing it is " + stands(DecisionKind.CONTAIN);
        return isOpen(DecisionKind.FULL_ROLLBACK)
                ? new Way(
                        DecisionKind.FULL_ROLLBACK,
                        nothing + " A full rollback is open, and meets the rule.",
                        true)
                : holding(nothing + " Until somebody knows how, hold the rollout.");
    }

    private Way holding(String sentence) {
        return new Way(toHold(), sentence, true);
    }

    @Nullable DecisionKind toHold() {
        return Stream.of(DecisionKind.HOLD, DecisionKind.PAUSE)
                .filter(this::isOpen)
                .findFirst()
                .orElse(null);
    }

    private String stands(DecisionKind kind) {
        String word =
                switch (state(kind)) {
                    case OPEN -> "open: ";
                    case CLOSED -> "closed: ";
                    case UNKNOWN -> "not known: ";
                };
        return word + because(kind);
    }

    private boolean isOpen(DecisionKind kind) {
        return state(kind) == Option.State.OPEN;
    }

    private Option.State state(DecisionKind kind) {
        return option(kind).map(Option::state).orElse(Option.State.UNKNOWN);
    }

    private String because(DecisionKind kind) {
        return option(kind).map(Option::because).orElse("nobody has said") + ".";
    }

    private Optional<Option> option(DecisionKind kind) {
        return options.stream().filter(each -> each.kind() == kind).findFirst();
    }
}
