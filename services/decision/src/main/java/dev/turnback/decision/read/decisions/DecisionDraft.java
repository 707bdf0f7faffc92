package dev.turnback.decision.read.decisions;

import dev.turnback.decision.domain.decision.DecisionEvent;
import dev.turnback.decision.domain.decision.DecisionEvent.DecisionRecorded;
import dev.turnback.decision.domain.decision.DecisionEvent.DecisionTookEffect;
import dev.turnback.decision.domain.decision.DecisionEvent.DecisionWithdrawn;
import dev.turnback.decision.domain.decision.DecisionEvent.RiskReviewFellDue;
import dev.turnback.decision.domain.decision.Evidence;
import dev.turnback.decision.domain.decision.Taken;
import dev.turnback.decision.read.decisions.DecisionView.Known;
import dev.turnback.decision.read.decisions.DecisionView.Objection;
import dev.turnback.decision.read.decisions.DecisionView.Withdrawal;
import dev.turnback.service.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row while an event is worked into it. */
final class DecisionDraft {

    private static final double MILLIS = 1000.0;

    private final DecisionView before;
    private final List<Objection> objections;
    private boolean reviewDue;
    private @Nullable Instant effectAt;
    private @Nullable Withdrawal withdrawn;

    DecisionDraft(DecisionView before) {
        this.before = before;
        objections = new ArrayList<>(before.objections());
        reviewDue = before.reviewDue();
        effectAt = before.effectAt();
        withdrawn = before.withdrawn();
    }

    static DecisionView recorded(DecisionRecorded event, Stamp stamp) {
        Taken taken = event.taken();
        return new DecisionView(
                event.decisionId(),
                taken.incidentId(),
                taken.releaseId(),
                taken.kind(),
                taken.rationale(),
                taken.role(),
                taken.mandate(),
                taken.alternatives(),
                event.at(),
                event.told(),
                stamp.recordedAt(),
                Duration.between(event.at(), stamp.recordedAt()).toMillis() / MILLIS,
                event.selfReported(),
                taken.reviewBy(),
                false,
                known(taken.evidence()),
                event.supersedes(),
                null,
                null,
                List.of(),
                stamp.actor(),
                stamp.at());
    }

    private static @Nullable Known known(@Nullable Evidence evidence) {
        return evidence == null ? null : new Known(evidence.sha256(), evidence.origin());
    }

    DecisionView after(DecisionEvent event, Stamp stamp) {
        switch (event) {
            case DecisionRecorded _ -> throw new IllegalStateException("it is recorded once");
            case DecisionWithdrawn e -> withdraw(e, stamp);
            case RiskReviewFellDue _ -> reviewDue = true;
            case DecisionTookEffect e -> effectAt = e.at();
        }
        return row();
    }

    private void withdraw(DecisionWithdrawn e, Stamp stamp) {
        if (e.mandate().authority().counts()) {
            withdrawn = new Withdrawal(e.at(), e.reason(), e.mandate(), e.afterEffect());
        } else {
            objections.add(new Objection(e.at(), e.reason(), stamp.actor()));
        }
    }

    private DecisionView row() {
        return new DecisionView(
                before.id(),
                before.incidentId(),
                before.releaseId(),
                before.kind(),
                before.rationale(),
                before.role(),
                before.mandate(),
                before.alternatives(),
                before.occurredAt(),
                before.told(),
                before.recordedAt(),
                before.lateBySeconds(),
                before.selfReported(),
                before.reviewBy(),
                reviewDue,
                before.evidence(),
                before.supersedes(),
                effectAt,
                withdrawn,
                objections,
                before.actor(),
                before.position());
    }
}
