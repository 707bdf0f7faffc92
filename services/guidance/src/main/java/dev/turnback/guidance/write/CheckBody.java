package dev.turnback.guidance.write;

import dev.turnback.contracts.GuidanceCheck;
import dev.turnback.contracts.GuidanceCheck.Kind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.service.Check;
import dev.turnback.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a gate is to look for, as it is sent: its kind and the one field that belongs to it.
 *
 * @param percent of FIRST_STAGE_AT_MOST, 0 to 100
 * @param pattern of NEEDS_PATTERN
 * @param action of NEEDS_REHEARSED_PROCEDURE
 * @param harmKind of NEEDS_RULE_FOR
 */
public record CheckBody(
        Kind kind,
        @Nullable Double percent,
        @Nullable String pattern,
        @Nullable RecoveryAction action,
        @Nullable HarmKind harmKind) {

    private static final int PATTERN = 80;

    /** The check that was sent; 400 naming the field when malformed, its own before another. */
    GuidanceCheck checked() {
        return switch (kind) {
            case FIRST_STAGE_AT_MOST -> {
                double most = Check.percent("check.percent", own("percent", percent));
                refuseOthers("percent");
                yield GuidanceCheck.firstStageAtMost(most);
            }
            case NEEDS_PATTERN -> {
                String named = Check.words("check.pattern", own("pattern", pattern), PATTERN);
                refuseOthers("pattern");
                yield GuidanceCheck.needsPattern(named);
            }
            case NEEDS_REHEARSED_PROCEDURE -> {
                RecoveryAction does = own("action", action);
                refuseOthers("action");
                yield GuidanceCheck.needsRehearsed(does);
            }
            case NEEDS_CONTAINMENT -> {
                refuseOthers("");
                yield GuidanceCheck.needsContainment();
            }
            case NEEDS_RULE_FOR -> {
                HarmKind harmed = own("harmKind", harmKind);
                refuseOthers("harmKind");
                yield GuidanceCheck.needsRuleFor(harmed);
            }
        };
    }

    private <T> T own(String field, @Nullable T value) {
        if (value == null) {
            throw Problem.badField("check." + field, "expected with the kind " + kind);
        }
        return value;
    }

    private void refuseOthers(String own) {
        refuse("percent", percent, own);
        refuse("pattern", pattern, own);
        refuse("action", action, own);
        refuse("harmKind", harmKind, own);
    }

    private void refuse(String field, @Nullable Object value, String own) {
        if (value != null && !field.equals(own)) {
            throw Problem.badField("check." + field, "expected nothing with the kind " + kind);
        }
    }
}
