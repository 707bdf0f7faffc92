package dev.turnback.decision.read.evaluation;

import dev.turnback.figures.obligation.DecisionFact;
import dev.turnback.figures.obligation.DecisionKind;
import dev.turnback.service.Check;
import dev.turnback.web.Moment;
import dev.turnback.web.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is sent, or that one was taken back.
 *
 * @param decision of a WITHDRAW: which one it takes back, counted from 0 in the list as it is sent;
 *     the latest that stands when absent
 * @param authorised whether whoever did it might do so then; true when absent
 * @param effectiveAt when what was decided was done; never when absent
 */
record DecisionBody(
        Moment at,
        Kind kind,
        @Nullable Integer decision,
        @Nullable Boolean authorised,
        @Nullable Moment effectiveAt) {

    /** What can be decided, and taking that back. */
    enum Kind {
        HOLD,
        CONTINUE,
        PAUSE,
        PARTIAL_ROLLBACK,
        FULL_ROLLBACK,
        CONTAIN,
        ROLL_FORWARD,
        ACCEPT_RISK,
        WITHDRAW
    }

    static DecisionFact checked(List<DecisionBody> all, int index, AskedClock clock) {
        return all.get(index).checked("decisions[" + index + "]", all, clock);
    }

    private DecisionFact checked(String field, List<DecisionBody> all, AskedClock clock) {
        Instant when = clock.read(field + ".at", at);
        return switch (kind) {
            case HOLD -> taken(DecisionKind.HOLD, field, clock);
            case CONTINUE -> taken(DecisionKind.CONTINUE, field, clock);
            case PAUSE -> taken(DecisionKind.PAUSE, field, clock);
            case PARTIAL_ROLLBACK -> taken(DecisionKind.PARTIAL_ROLLBACK, field, clock);
            case FULL_ROLLBACK -> taken(DecisionKind.FULL_ROLLBACK, field, clock);
            case CONTAIN -> taken(DecisionKind.CONTAIN, field, clock);
            case ROLL_FORWARD -> taken(DecisionKind.ROLL_FORWARD, field, clock);
            case ACCEPT_RISK -> taken(DecisionKind.ACCEPT_RISK, field, clock);
            case WITHDRAW -> {
                refuse(effectiveAt, field + ".effectiveAt", "expected of a decision only");
                yield new DecisionFact.TakenBack(takenBack(field, all), when, isAuthorised());
            }
        };
    }

    private DecisionFact taken(DecisionKind what, String field, AskedClock clock) {
        refuse(decision, field + ".decision", "expected of a WITHDRAW only");
        return new DecisionFact.Taken(
                name(),
                clock.read(field + ".at", at),
                what,
                isAuthorised(),
                clock.readOrNull(field + ".effectiveAt", effectiveAt));
    }

    /** Two that are the same in everything are one that was told twice. */
    private String name() {
        return at.told()
                + " "
                + kind
                + " "
                + isAuthorised()
                + " "
                + (effectiveAt == null ? "" : effectiveAt.told());
    }

    private boolean isAuthorised() {
        return !Boolean.FALSE.equals(authorised);
    }

    private @Nullable String takenBack(String field, List<DecisionBody> all) {
        if (decision == null) {
            return null;
        }
        String named = field + ".decision";
        DecisionBody meant = all.get(Check.between(named, decision, 0, all.size() - 1));
        if (meant.kind == Kind.WITHDRAW) {
            throw Problem.badField(named, "expected the number of a decision, not of a WITHDRAW");
        }
        if (at.instant().isBefore(meant.at.instant())) {
            throw Problem.badField(field + ".at", "expected a time not before the decision's");
        }
        return meant.name();
    }

    private static void refuse(@Nullable Object value, String field, String detail) {
        if (Objects.nonNull(value)) {
            throw Problem.badField(field, detail);
        }
    }
}
