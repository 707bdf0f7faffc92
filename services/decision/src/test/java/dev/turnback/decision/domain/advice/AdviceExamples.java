package dev.turnback.decision.domain.advice;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.Reversibility;
import dev.turnback.decision.domain.advice.Shipped.Change;
import dev.turnback.decision.domain.advice.Standing.Answer;
import dev.turnback.decision.domain.advice.Standing.Duty;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Release 2.0 reached users at ten, and is looked at at noon. */
final class AdviceExamples {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    static final Change CODE = change(1, ChangeKind.CODE, null, Reversibility.REVERSIBLE);
    static final Change PARTLY =
            change(2, ChangeKind.DATA, null, Reversibility.PARTIALLY_REVERSIBLE);
    static final Change UNTOLD = change(3, ChangeKind.CONFIG, null, null);

    /** It became one-way at a quarter to twelve. */
    static final Change DROPPED =
            new Change(
                    2,
                    ChangeKind.SCHEMA,
                    "drop column",
                    Reversibility.REVERSIBLE,
                    new Shipped.Drop(Reversibility.ONE_WAY, at(-900)),
                    List.of("serve the old column from the new table"));

    static final Change DROPPED_ALONE =
            new Change(2, ChangeKind.SCHEMA, "drop column", Reversibility.ONE_WAY, null, List.of());

    static final Means BACK =
            new Means(RecoveryAction.FULL_ROLLBACK, "Take the shop back", Set.of(1));
    static final Means IN_PART =
            new Means(RecoveryAction.PARTIAL_ROLLBACK, "Only the code", Set.of(1));
    static final Means SWITCH = new Means(RecoveryAction.CONTAIN, "Switch it off", Set.of(2));

    private AdviceExamples() {}

    /** So many seconds after noon. */
    static Instant at(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    private static Change change(
            int number,
            ChangeKind kind,
            @Nullable String pattern,
            @Nullable Reversibility reversibility) {
        return new Change(number, kind, pattern, reversibility, null, List.of());
    }

    static Shipped shipped(Change... changes) {
        return new Shipped("2.0", at(-7_200), null, List.of(changes));
    }

    static List<Option> options(Shipped shipped, Means... means) {
        return Options.of(shipped, List.of(means), NOON);
    }

    static Option option(List<Option> options, DecisionKind kind) {
        return options.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
    }

    /** What is open is open, whatever the reason. */
    static List<Option> open(DecisionKind... open) {
        return Arrays.stream(DecisionKind.values())
                .map(
                        kind ->
                                new Option(
                                        kind,
                                        Arrays.asList(open).contains(kind)
                                                ? Option.State.OPEN
                                                : Option.State.CLOSED,
                                        "so it is"))
                .toList();
    }

    static Standing clear(String name) {
        return standing(name, RequiredAction.ROLLBACK, false, RuleState.CLEAR, at(-600), null);
    }

    static Standing missing(String name, RuleState state) {
        return standing(name, RequiredAction.ROLLBACK, false, state, at(-300), null);
    }

    static Standing mustHaveData(String name, RuleState state) {
        return standing(name, RequiredAction.ROLLBACK, true, state, at(-300), null);
    }

    static Standing incomplete(String name) {
        return standing(name, RequiredAction.ROLLBACK, false, RuleState.INCOMPLETE, null, null);
    }

    /** In breach since a minute before noon, to be confirmed a minute after. */
    static Standing breached(String name) {
        return new Standing(
                name,
                name,
                name + "_rate",
                RequiredAction.ROLLBACK,
                false,
                RuleState.IN_BREACH,
                at(-60),
                at(60),
                null,
                null);
    }

    /** Confirmed, and said to be of another release. */
    static Standing elsewhere(String name) {
        return new Standing(
                name,
                name,
                name + "_rate",
                RequiredAction.ROLLBACK,
                false,
                RuleState.CONFIRMED,
                at(-120),
                null,
                null,
                "rel_9");
    }

    /** To be decided so many seconds after noon. */
    static Standing confirmed(String name, RequiredAction asks, long decideBy) {
        return standing(
                name,
                asks,
                false,
                RuleState.CONFIRMED,
                at(-120),
                new Duty("obl_" + name, at(decideBy), false, null));
    }

    static Standing absent(String name) {
        return standing(
                name,
                RequiredAction.ROLLBACK,
                true,
                RuleState.NO_DATA,
                null,
                new Duty("obl_" + name, at(300), true, null));
    }

    static Standing answered(String name, DecisionKind kind) {
        return standing(
                name,
                RequiredAction.ROLLBACK,
                false,
                RuleState.CONFIRMED,
                at(-120),
                new Duty("obl_" + name, null, false, new Answer(kind, at(-30))));
    }

    static Standing standing(
            String name,
            RequiredAction asks,
            boolean mustHaveData,
            RuleState state,
            @Nullable Instant since,
            @Nullable Duty duty) {
        return new Standing(
                name, name, name + "_rate", asks, mustHaveData, state, since, null, duty, null);
    }
}
