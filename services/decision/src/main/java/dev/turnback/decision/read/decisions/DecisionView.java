package dev.turnback.decision.read.decisions;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.decision.domain.decision.DecisionEvent;
import dev.turnback.decision.domain.decision.DecisionEvent.DecisionRecorded;
import dev.turnback.decision.domain.decision.DecisionEvent.DecisionWithdrawn;
import dev.turnback.decision.domain.decision.DecisionEvent.RiskReviewFellDue;
import dev.turnback.decision.domain.decision.Taken;
import dev.turnback.service.Stamp;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is shown; times are UTC.
 *
 * @param occurredAt when it was decided, as claimed
 * @param recordedAt when it was recorded
 * @param lateBySeconds from the one to the other, in seconds; negative when the claim is ahead
 * @param selfReported true when it was told later than one tells what one is doing
 * @param reviewDue true once an accepted risk is to be looked at again
 * @param withdrawn null while it stands
 * @param actor who recorded it, as an id
 * @param position where it is recorded, as in {@code decision:12}
 */
public record DecisionView(
        String id,
        String incidentId,
        @Nullable String releaseId,
        DecisionKind kind,
        String rationale,
        @Nullable String role,
        Instant occurredAt,
        Instant recordedAt,
        double lateBySeconds,
        boolean selfReported,
        @Nullable Instant reviewBy,
        boolean reviewDue,
        @Nullable Withdrawal withdrawn,
        String actor,
        String position) {

    /** That it does not stand any more, since when and why. */
    public record Withdrawal(Instant at, String reason) {}

    public static final View<DecisionView> VIEW =
            new View<>(
                    ViewDefinition.named("decisions", 2)
                            .indexed("byTime", ViewKey.instant("at"))
                            .indexed(
                                    "byIncident",
                                    ViewKey.string("incidentId"),
                                    ViewKey.instant("at"))
                            .indexed(
                                    "byRelease",
                                    ViewKey.string("releaseId"),
                                    ViewKey.instant("at")),
                    DecisionView.class,
                    List.of(
                            new View.Fold<>(
                                    DecisionEvent.class,
                                    DecisionEvent::decisionId,
                                    DecisionView::evolve)),
                    DecisionView::keys);

    /** What was decided about a release at a time or later, in order of time. */
    public static ViewQuery ofReleaseSince(String releaseId, Instant at) {
        return ViewQuery.along("decisions", "byRelease")
                .with(ViewValue.of(releaseId))
                .from(ViewValue.of(at));
    }

    /** What was decided in an incident at a time or later, in order of time. */
    public static ViewQuery ofIncidentSince(String incidentId, Instant at) {
        return ViewQuery.along("decisions", "byIncident")
                .with(ViewValue.of(incidentId))
                .from(ViewValue.of(at));
    }

    private static Map<String, ViewValue> keys(DecisionView row) {
        var keys = new HashMap<String, ViewValue>();
        keys.put("incidentId", ViewValue.of(row.incidentId()));
        keys.put("at", ViewValue.of(row.occurredAt()));
        if (row.releaseId() != null) {
            keys.put("releaseId", ViewValue.of(row.releaseId()));
        }
        return keys;
    }

    static @Nullable DecisionView evolve(
            @Nullable DecisionView view, DecisionEvent event, Stamp stamp) {
        return switch (event) {
            case DecisionRecorded e -> recorded(e, stamp);
            case DecisionWithdrawn e ->
                    view == null
                            ? null
                            : view.with(view.reviewDue, new Withdrawal(e.at(), e.reason()));
            case RiskReviewFellDue _ -> view == null ? null : view.with(true, view.withdrawn);
        };
    }

    private static DecisionView recorded(DecisionRecorded event, Stamp stamp) {
        Taken taken = event.taken();
        return new DecisionView(
                event.decisionId(),
                taken.incidentId(),
                taken.releaseId(),
                taken.kind(),
                taken.rationale(),
                taken.role(),
                event.at(),
                stamp.recordedAt(),
                Duration.between(event.at(), stamp.recordedAt()).toMillis() / 1000.0,
                event.selfReported(),
                taken.reviewBy(),
                false,
                null,
                stamp.actor(),
                stamp.at());
    }

    private DecisionView with(boolean due, @Nullable Withdrawal withdrawal) {
        return new DecisionView(
                id,
                incidentId,
                releaseId,
                kind,
                rationale,
                role,
                occurredAt,
                recordedAt,
                lateBySeconds,
                selfReported,
                reviewBy,
                due,
                withdrawal,
                actor,
                position);
    }
}
