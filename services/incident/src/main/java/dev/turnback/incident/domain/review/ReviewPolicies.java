package dev.turnback.incident.domain.review;

import dev.turnback.incident.domain.review.ReviewRejection.ConfirmedWithoutCause;
import dev.turnback.incident.domain.review.ReviewRejection.FactorSaidDifferently;
import dev.turnback.incident.domain.review.ReviewRejection.FactorUnknown;
import dev.turnback.incident.domain.review.ReviewRejection.NotOfThisIncident;
import java.util.Optional;
import java.util.Set;

/** What may be said in a review. */
final class ReviewPolicies {

    private ReviewPolicies() {}

    static Optional<ReviewRejection> objectionTo(Assessed assessed, Set<String> obligations) {
        if (!obligations.contains(assessed.obligationId())) {
            return Optional.of(new NotOfThisIncident(assessed.obligationId()));
        }
        return assessed.lacksCauses()
                ? Optional.of(new ConfirmedWithoutCause(assessed.obligationId()))
                : Optional.empty();
    }

    static Optional<ReviewRejection> unknown(String factorId, Content content) {
        return content.factors().containsKey(factorId)
                ? Optional.empty()
                : Optional.of(new FactorUnknown(factorId));
    }

    static Optional<ReviewRejection> saidDifferently(Factor factor, Content content) {
        Factor known = content.factors().get(factor.factorId());
        return known == null || known.equals(factor)
                ? Optional.empty()
                : Optional.of(new FactorSaidDifferently(factor.factorId()));
    }
}
