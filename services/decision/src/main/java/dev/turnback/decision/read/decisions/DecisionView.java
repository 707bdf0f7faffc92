package dev.turnback.decision.read.decisions;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.DecisionKind;
import dev.turnback.decision.domain.decision.Alternative;
import dev.turnback.decision.domain.decision.DecisionEvent;
import dev.turnback.decision.domain.decision.DecisionEvent.DecisionRecorded;
import dev.turnback.decision.domain.decision.Evidence;
import dev.turnback.decision.domain.decision.Mandate;
import dev.turnback.decision.domain.decision.Told;
import dev.turnback.service.Stamp;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is shown; times are UTC.
 *
 * @param role in which role it was decided, null when nobody said
 * @param mandate whether whoever decided might: one who might not stops no clock
 * @param alternatives what else was considered
 * @param occurredAt when it was decided, by the clock of the server
 * @param told by the clock of whoever told it
 * @param recordedAt when it was recorded
 * @param lateBySeconds from the one to the other, in seconds; negative when the claim is ahead
 * @param selfReported true when it was told later than one tells what one is doing
 * @param reviewBy when an accepted risk, or what is rolled forward, is looked at again
 * @param reviewDue true once it is to be looked at again
 * @param evidence of what was known when it was decided; null when that was not kept
 * @param supersedes the decision whose place it takes; null for none
 * @param effectAt when what was decided was done; null while it is not known to be
 * @param withdrawn null while it stands
 * @param objections of those who withdrew it and might not: it stands
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
        Mandate mandate,
        List<Alternative> alternatives,
        Instant occurredAt,
        Told told,
        Instant recordedAt,
        double lateBySeconds,
        boolean selfReported,
        @Nullable Instant reviewBy,
        boolean reviewDue,
        @Nullable Known evidence,
        @Nullable String supersedes,
        @Nullable Instant effectAt,
        @Nullable Withdrawal withdrawn,
        List<Objection> objections,
        String actor,
        String position) {

    public DecisionView {
        alternatives = List.copyOf(alternatives);
        objections = List.copyOf(objections);
    }

    /**
     * What was known: itself it is too long for lists.
     *
     * @param sha256 of the document, in hexadecimal
     * @param origin whose word it is that this was on the screen
     */
    public record Known(String sha256, Evidence.Origin origin) {}

    /**
     * That it does not stand any more, since when and why.
     *
     * @param mandate of whoever withdrew it
     * @param afterEffect what was decided had been done by then: its clock stands still
     */
    public record Withdrawal(Instant at, String reason, Mandate mandate, boolean afterEffect) {}

    /**
     * @param actor who said so, as an id
     */
    public record Objection(Instant at, String reason, String actor) {}

    public static final View<DecisionView> VIEW =
            new View<>(
                    ViewDefinition.named("decisions", 3)
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

    /** What was decided in an incident, in order of time. */
    public static ViewQuery ofIncident(String incidentId) {
        return ViewQuery.along("decisions", "byIncident").with(ViewValue.of(incidentId));
    }

    /** What was decided in an incident at a time or later, in order of time. */
    public static ViewQuery ofIncidentSince(String incidentId, Instant at) {
        return ViewQuery.along("decisions", "byIncident")
                .with(ViewValue.of(incidentId))
                .from(ViewValue.of(at));
    }

    /** What kind of actor recorded it; empty when nobody noted who did. */
    public Optional<ActorKind> decidedBy() {
        return Actors.kindOf(actor);
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
        if (event instanceof DecisionRecorded recorded) {
            return DecisionDraft.recorded(recorded, stamp);
        }
        return view == null ? null : new DecisionDraft(view).after(event, stamp);
    }
}
