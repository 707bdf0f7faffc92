package dev.turnback.decision.domain.obligation;

import dev.turnback.contracts.Severity;
import dev.turnback.figures.obligation.DefaultBudget;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Within which it has to be decided where no rule says so. */
public final class UsualBudget {

    private UsualBudget() {}

    /**
     * @param severity of the incident; null when nobody rated it
     */
    public static Duration of(@Nullable Severity severity) {
        return switch (severity) {
            case SEV1 -> DefaultBudget.SEV1;
            case SEV2 -> DefaultBudget.SEV2;
            case SEV3, SEV4 -> DefaultBudget.OTHERWISE;
            case null -> DefaultBudget.OTHERWISE;
        };
    }
}
