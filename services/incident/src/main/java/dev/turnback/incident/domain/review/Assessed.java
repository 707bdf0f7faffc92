package dev.turnback.incident.domain.review;

import dev.turnback.contracts.HesitationCause;
import dev.turnback.contracts.HesitationVerdict;
import java.util.List;

/**
 * What people found who looked at whether hesitation made an incident worse.
 *
 * @param obligationId as it is judged
 * @param causes each once, in the order of {@link HesitationCause}
 */
public record Assessed(
        String obligationId, HesitationVerdict verdict, List<HesitationCause> causes, String why) {

    public Assessed {
        causes = causes.stream().distinct().sorted().toList();
    }

    /** Whoever confirms it says what it came from. */
    boolean lacksCauses() {
        return verdict == HesitationVerdict.CONFIRMED && causes.isEmpty();
    }
}
