package dev.turnback.contracts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a gate looks for in a plan where an item applies; it is decided from the plan and from what
 * is prepared for the component, never guessed. Its kind says which one of the fields is there; all
 * others are null.
 *
 * @param percent of {@link Kind#FIRST_STAGE_AT_MOST}: share of users, 0 to 100
 * @param pattern of {@link Kind#NEEDS_PATTERN}: how a change has to be built, as plans name it
 * @param action of {@link Kind#NEEDS_REHEARSED_PROCEDURE}
 * @param harmKind of {@link Kind#NEEDS_RULE_FOR}
 */
public record GuidanceCheck(
        Kind kind,
        @Nullable Double percent,
        @Nullable String pattern,
        @Nullable RecoveryAction action,
        @Nullable HarmKind harmKind) {

    /** What can be looked for. */
    public enum Kind {
        /** The first stage of the rollout reaches at most so many percent of the users. */
        FIRST_STAGE_AT_MOST,
        /** The plan names this pattern for each change of the kinds that the item applies to. */
        NEEDS_PATTERN,
        /**
         * A procedure with this action covers each such change, and a rehearsal of that very
         * version passed.
         */
        NEEDS_REHEARSED_PROCEDURE,
        /** The matrix line of each such change has a containment option. */
        NEEDS_CONTAINMENT,
        /** The decision sheet has a rule for this kind of harm. */
        NEEDS_RULE_FOR
    }

    /**
     * @throws IllegalArgumentException when the field of its kind is missing, or another is there
     */
    public GuidanceCheck {
        boolean fits =
                (percent != null) == (kind == Kind.FIRST_STAGE_AT_MOST)
                        && (pattern != null) == (kind == Kind.NEEDS_PATTERN)
                        && (action != null) == (kind == Kind.NEEDS_REHEARSED_PROCEDURE)
                        && (harmKind != null) == (kind == Kind.NEEDS_RULE_FOR);
        if (!fits) {
            throw new IllegalArgumentException(kind + " takes the one field that is its own");
        }
    }

    public static GuidanceCheck firstStageAtMost(double percent) {
        return new GuidanceCheck(Kind.FIRST_STAGE_AT_MOST, percent, null, null, null);
    }

    public static GuidanceCheck needsPattern(String pattern) {
        return new GuidanceCheck(Kind.NEEDS_PATTERN, null, pattern, null, null);
    }

    public static GuidanceCheck needsRehearsed(RecoveryAction action) {
        return new GuidanceCheck(Kind.NEEDS_REHEARSED_PROCEDURE, null, null, action, null);
    }

    public static GuidanceCheck needsContainment() {
        return new GuidanceCheck(Kind.NEEDS_CONTAINMENT, null, null, null, null);
    }

    public static GuidanceCheck needsRuleFor(HarmKind harmKind) {
        return new GuidanceCheck(Kind.NEEDS_RULE_FOR, null, null, null, harmKind);
    }

    /** What has to be so, as the rest of a sentence. */
    public String words() {
        return switch (kind) {
            case FIRST_STAGE_AT_MOST ->
                    "the first stage of the rollout reaches at most %s %% of the users"
                            .formatted(number(Objects.requireNonNull(percent)));
            case NEEDS_PATTERN ->
                    "the plan names the pattern \"%s\" for each change that it applies to"
                            .formatted(pattern);
            case NEEDS_REHEARSED_PROCEDURE ->
                    "each change that it applies to has a procedure of %s whose version in force was rehearsed and passed"
                            .formatted(action);
            case NEEDS_CONTAINMENT ->
                    "the matrix line of each change that it applies to has a containment option";
            case NEEDS_RULE_FOR -> "the decision sheet has a rule for %s harm".formatted(harmKind);
        };
    }

    /** Without a fraction where there is none. */
    private static String number(Double value) {
        return value == Math.rint(value) ? Long.toString(value.longValue()) : value.toString();
    }
}
