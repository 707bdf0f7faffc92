package dev.turnback.guidance.read.items;

import dev.turnback.contracts.GuidanceCheck;
import java.util.Objects;

/** What a gate looks for, in a sentence. */
public final class CheckWords {

    private CheckWords() {}

    public static String of(GuidanceCheck check) {
        return switch (check.kind()) {
            case FIRST_STAGE_AT_MOST ->
                    "the first stage of the rollout reaches at most %s %% of the users"
                            .formatted(number(Objects.requireNonNull(check.percent())));
            case NEEDS_PATTERN ->
                    "the plan names the pattern \"%s\" for each change that it applies to"
                            .formatted(check.pattern());
            case NEEDS_REHEARSED_PROCEDURE ->
                    "each change that it applies to has a procedure of %s whose version in force was rehearsed and passed"
                            .formatted(check.action());
            case NEEDS_CONTAINMENT ->
                    "the matrix line of each change that it applies to has a containment option";
            case NEEDS_RULE_FOR ->
                    "the decision sheet has a rule for %s harm".formatted(check.harmKind());
        };
    }

    /** Without a fraction where there is none. */
    public static String number(Double value) {
        return value == Math.rint(value) ? Long.toString(value.longValue()) : value.toString();
    }
}
