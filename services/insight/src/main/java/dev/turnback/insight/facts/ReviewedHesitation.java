package dev.turnback.insight.facts;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.HesitationCause;
import dev.turnback.contracts.HesitationVerdict;
import dev.turnback.contracts.incident.ReviewEvents.HesitationAssessed;
import java.time.Instant;
import java.util.List;

/**
 * What people found who looked at whether hesitation made an incident worse. What was computed
 * stays beside it.
 *
 * @param id of the obligation
 * @param version of the review that says so first
 * @param at when they said so, UTC
 */
public record ReviewedHesitation(
        String id,
        String incidentId,
        HesitationVerdict verdict,
        List<HesitationCause> causes,
        String why,
        int version,
        Instant at)
        implements Fact {

    public ReviewedHesitation {
        causes = List.copyOf(causes);
    }

    static ReviewedHesitation of(HesitationAssessed e) {
        return new ReviewedHesitation(
                e.obligationId(),
                e.incidentId(),
                e.verdict(),
                e.causes(),
                e.why(),
                e.version(),
                e.at());
    }

    @Override
    public Basis basis() {
        return Basis.VERIFIED;
    }

    /** Those of its obligation are not its own. */
    @Override
    public List<String> components() {
        return List.of();
    }

    @Override
    public List<ChangeKind> changeKinds() {
        return List.of();
    }
}
