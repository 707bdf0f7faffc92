package dev.turnback.insight.facts;

import static java.util.Comparator.naturalOrder;

import dev.turnback.contracts.decision.DecisionEvents;
import dev.turnback.contracts.guidance.GuidanceEvents;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceAdopted;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceProposed;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceRetired;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceReviewDue;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceReviewed;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceRevised;
import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.contracts.incident.IncidentEvents.CancellationWithdrawn;
import dev.turnback.contracts.incident.IncidentEvents.ComponentLinked;
import dev.turnback.contracts.incident.IncidentEvents.FindingRecorded;
import dev.turnback.contracts.incident.IncidentEvents.HarmNoted;
import dev.turnback.contracts.incident.IncidentEvents.IncidentCancelled;
import dev.turnback.contracts.incident.IncidentEvents.IncidentClosed;
import dev.turnback.contracts.incident.IncidentEvents.IncidentContained;
import dev.turnback.contracts.incident.IncidentEvents.IncidentCorrected;
import dev.turnback.contracts.incident.IncidentEvents.IncidentDeclared;
import dev.turnback.contracts.incident.IncidentEvents.IncidentDismissed;
import dev.turnback.contracts.incident.IncidentEvents.IncidentObserved;
import dev.turnback.contracts.incident.IncidentEvents.IncidentReopened;
import dev.turnback.contracts.incident.IncidentEvents.IncidentResolved;
import dev.turnback.contracts.incident.IncidentEvents.IncidentSuspected;
import dev.turnback.contracts.incident.IncidentEvents.IncidentsMerged;
import dev.turnback.contracts.incident.IncidentEvents.IncidentsSplit;
import dev.turnback.contracts.incident.IncidentEvents.ObligationConnected;
import dev.turnback.contracts.incident.IncidentEvents.ReleaseLinked;
import dev.turnback.contracts.incident.IncidentEvents.SeverityChanged;
import dev.turnback.contracts.incident.ReviewEvents;
import dev.turnback.contracts.incident.ReviewEvents.HesitationAssessed;
import dev.turnback.contracts.incident.RoomEvents;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.contracts.release.ReleaseEvents.AttemptFinished;
import dev.turnback.contracts.release.ReleaseEvents.AttemptObserved;
import dev.turnback.contracts.release.ReleaseEvents.AttemptStarted;
import dev.turnback.contracts.release.ReleaseEvents.AttemptWithdrawn;
import dev.turnback.contracts.release.ReleaseEvents.AuthorityGiven;
import dev.turnback.contracts.release.ReleaseEvents.BlindSpotWaived;
import dev.turnback.contracts.release.ReleaseEvents.ComponentRegistered;
import dev.turnback.contracts.release.ReleaseEvents.ComponentRetired;
import dev.turnback.contracts.release.ReleaseEvents.GateChecked;
import dev.turnback.contracts.release.ReleaseEvents.HistorySetAside;
import dev.turnback.contracts.release.ReleaseEvents.IncidentTold;
import dev.turnback.contracts.release.ReleaseEvents.MatrixLineRemoved;
import dev.turnback.contracts.release.ReleaseEvents.MatrixLineStated;
import dev.turnback.contracts.release.ReleaseEvents.OwnershipChanged;
import dev.turnback.contracts.release.ReleaseEvents.PlatformChanged;
import dev.turnback.contracts.release.ReleaseEvents.ProcedurePublished;
import dev.turnback.contracts.release.ReleaseEvents.ProcedureRetired;
import dev.turnback.contracts.release.ReleaseEvents.RehearsalFinished;
import dev.turnback.contracts.release.ReleaseEvents.ReleaseObserved;
import dev.turnback.contracts.release.ReleaseEvents.ReleasePlanned;
import dev.turnback.contracts.release.ReleaseEvents.ReleaseRolledBack;
import dev.turnback.contracts.release.ReleaseEvents.RolloutCompleted;
import dev.turnback.contracts.release.ReleaseEvents.RolloutStarted;
import dev.turnback.contracts.release.ReleaseEvents.SheetPublished;
import dev.turnback.contracts.release.ReleaseEvents.SheetRetired;
import dev.turnback.contracts.release.ReleaseEvents.StageReached;
import dev.turnback.contracts.release.ReleaseEvents.UndoWindowClosed;
import dev.turnback.contracts.release.ReleaseEvents.WaiverRevoked;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.insight.columns.Columns;
import dev.turnback.insight.facts.FactTable.Stamp;
import dev.turnback.kernel.PositionVector;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All facts, folded from published events. Duplicates change nothing; events of different things
 * may come in any order, those of one thing in the order of their log.
 */
public final class FactBook {

    private final FactTable<AttemptFact> attempts = new FactTable<>("att");
    private final FactTable<ReleaseFact> releases = new FactTable<>("rel");
    private final FactTable<SetAsideFact> setAside = new FactTable<>("obs");
    private final FactTable<IncidentFact> incidents = new FactTable<>("inc");
    private final FactTable<GuidanceFact> guidance = new FactTable<>("gui");
    private final FactTable<ReviewedHesitation> reviewed = new FactTable<>("obl");

    private final DecisionFacts decided = new DecisionFacts();
    private final Prepared prepared = new Prepared();
    private final AtTheGate atTheGate = new AtTheGate();
    private final AttemptColumns columns = new AttemptColumns(attempts);

    /** When the events of each log were recorded that may have changed what is known. */
    private final Map<String, RecordedTimes> changes = new ConcurrentHashMap<>();

    public FactBook() {
        List<FactTable<? extends Fact>> tables = List.of(attempts, releases, setAside);
        for (FactTable<? extends Fact> table : tables) {
            tables.stream().filter(t -> !t.equals(table)).forEach(table::sharesObservationsWith);
        }
    }

    public FactTable<AttemptFact> attempts() {
        return attempts;
    }

    public FactTable<ReleaseFact> releases() {
        return releases;
    }

    public FactTable<SetAsideFact> setAside() {
        return setAside;
    }

    public FactTable<IncidentFact> incidents() {
        return incidents;
    }

    /** What teams are asked to follow, and what they may be asked to. */
    public FactTable<GuidanceFact> guidance() {
        return guidance;
    }

    public AtTheGate atTheGate() {
        return atTheGate;
    }

    /** What reviews found, by the obligation's id. */
    public FactTable<ReviewedHesitation> reviewed() {
        return reviewed;
    }

    public FactTable<ObligationFact> obligations() {
        return decided.obligations;
    }

    /** Attempts as the decision log knows them, rollbacks and what contains. */
    public FactTable<JudgedAttempt> judgedAttempts() {
        return decided.attempts;
    }

    /** How incidents went, by the incident's id. */
    public FactTable<IncidentCourse> courses() {
        return decided.courses;
    }

    /** The rollbacks that were read from history as they are now, to be counted and ranked. */
    public Columns columns() {
        return columns.all();
    }

    /** Puts what was told last in order, so that who reads first need not. */
    public void settle() {
        columns.settle();
    }

    public Prepared prepared() {
        return prepared;
    }

    /** True when a fact may change by it, or what was prepared. */
    public static boolean isOfFacts(PublishedEvent event) {
        return switch (event.body()) {
            case ReleaseEvents body ->
                    !(body instanceof StageReached) && !(body instanceof WaiverRevoked);
            case IncidentEvents body ->
                    !(body instanceof FindingRecorded)
                            && !(body instanceof ObligationConnected)
                            && !(body instanceof IncidentClosed)
                            && !(body instanceof RoomEvents)
                            && (!(body instanceof ReviewEvents)
                                    || body instanceof HesitationAssessed);
            case DecisionEvents body -> DecisionFacts.isOfFacts(body);
            case GuidanceEvents body ->
                    !(body instanceof GuidanceReviewDue) && !(body instanceof GuidanceReviewed);
            default -> false;
        };
    }

    /** When the last of the events up to a position was recorded, null when there are none. */
    public @Nullable Instant lastRecorded(PositionVector position) {
        return changes.entrySet().stream()
                .map(log -> log.getValue().at(position.of(log.getKey())))
                .flatMap(Stream::ofNullable)
                .max(naturalOrder())
                .orElse(null);
    }

    /** Each event that changed what is known, once for each fact that it changed; in no order. */
    public Stream<Recorded> recorded(Knowledge knowledge) {
        return Stream.concat(
                tables().flatMap(table -> table.recorded(knowledge)), prepared.recorded(knowledge));
    }

    private Stream<FactTable<? extends Fact>> tables() {
        return Stream.concat(
                Stream.of(attempts, releases, setAside, incidents, guidance, reviewed),
                decided.tables());
    }

    /** Called by one thread at a time for each source; no table is written by two sources. */
    public void apply(PublishedEvent event) {
        var stamp = new Stamp(event.source(), event.position(), event.recordedAt());
        switch (event.body()) {
            case ReleaseEvents body -> columns.follow(body, stamp, () -> apply(body, stamp));
            case IncidentEvents body -> apply(body, stamp);
            case DecisionEvents body -> decided.apply(body, stamp);
            case GuidanceEvents body -> apply(body, stamp);
            default -> {}
        }
        if (isOfFacts(event)) {
            changes.computeIfAbsent(event.source(), _ -> new RecordedTimes())
                    .add(event.position(), event.recordedAt());
        }
    }

    /**
     * The earliest position at which the same was known as at one that has been applied, so that
     * events that change no fact don't make an answer another; the position itself where that is
     * not at hand.
     */
    public PositionVector unchangedSince(PositionVector applied) {
        var last =
                new PositionVector(
                        changes.entrySet().stream()
                                .filter(log -> log.getValue().last() > 0)
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey, e -> e.getValue().last())));
        return applied.reaches(last) ? last : applied;
    }

    private void apply(GuidanceEvents event, Stamp stamp) {
        switch (event) {
            case GuidanceProposed e ->
                    guidance.evolve(e.guidanceId(), stamp, before -> GuidanceFact.of(e));
            case GuidanceAdopted e -> known(e, stamp, before -> before.with(e));
            case GuidanceRevised e -> known(e, stamp, before -> before.with(e));
            case GuidanceRetired e -> known(e, stamp, before -> before.retired(e.at()));
            case GuidanceReviewDue e -> {}
            case GuidanceReviewed e -> {}
        }
    }

    private void known(GuidanceEvents event, Stamp stamp, UnaryOperator<GuidanceFact> change) {
        guidance.evolve(
                event.guidanceId(), stamp, before -> before == null ? null : change.apply(before));
    }

    private void apply(IncidentEvents event, Stamp stamp) {
        switch (event) {
            case IncidentSuspected e ->
                    incidents.evolve(e.incidentId(), stamp, before -> IncidentFact.of(e));
            case IncidentDeclared e ->
                    incidents.evolve(
                            e.incidentId(),
                            stamp,
                            before -> before == null ? IncidentFact.of(e) : before.declared(e));
            case IncidentDismissed e -> known(e, stamp, IncidentFact::none);
            case IncidentCancelled e -> known(e, stamp, IncidentFact::none);
            case CancellationWithdrawn e -> known(e, stamp, IncidentFact::one);
            case IncidentReopened e -> known(e, stamp, IncidentFact::reopened);
            case SeverityChanged e -> known(e, stamp, before -> before.rated(e.now()));
            case ComponentLinked e -> known(e, stamp, before -> before.with(e));
            case IncidentsMerged e -> known(e, stamp, before -> before.partOf(e.into()));
            case IncidentsSplit e -> {
                known(e, stamp, before -> before.partOf(null));
                changed(e.from(), stamp, before -> before.without(e.incidentId()));
            }
            case IncidentObserved e ->
                    incidents.evolve(e.incidentId(), stamp, before -> IncidentFact.of(e));
            case HarmNoted e -> known(e, stamp, before -> before.with(e));
            case ReleaseLinked e -> known(e, stamp, before -> before.with(e));
            case IncidentContained e -> known(e, stamp, before -> before.contained(e.at()));
            case IncidentResolved e -> known(e, stamp, before -> before.resolved(e.at()));
            case IncidentCorrected e -> known(e, stamp, before -> before.with(e));
            case FindingRecorded e -> {}
            case ObligationConnected e -> {}
            case IncidentClosed e -> {}
            case RoomEvents e -> {}
            case HesitationAssessed e ->
                    reviewed.evolve(e.obligationId(), stamp, before -> ReviewedHesitation.of(e));
            case ReviewEvents e -> {}
        }
    }

    private void known(IncidentEvents event, Stamp stamp, UnaryOperator<IncidentFact> change) {
        changed(event.incidentId(), stamp, change);
    }

    /** What it is part of changes with it. */
    private void changed(String id, Stamp stamp, UnaryOperator<IncidentFact> change) {
        if (incidents.evolve(id, stamp, before -> before == null ? null : change.apply(before))) {
            IncidentFact now = incidents.latest(id);
            String whole = now.standing().mergedInto();
            if (whole != null) {
                changed(whole, stamp, before -> before.with(now));
            }
        }
    }

    private void apply(ReleaseEvents event, Stamp stamp) {
        switch (event) {
            case IncidentTold e -> {}
            case StageReached e -> {}
            case UndoWindowClosed e ->
                    releases.evolve(
                            e.releaseId(), stamp, before -> before == null ? null : before.with(e));
            case GateChecked e -> atTheGate.apply(e, stamp);
            case AuthorityGiven e -> {}
            case BlindSpotWaived e -> atTheGate.apply(e, stamp);
            case WaiverRevoked e -> atTheGate.apply(e, stamp);
            case ComponentRegistered e -> prepared.apply(e, stamp);
            case OwnershipChanged e -> prepared.apply(e, stamp);
            case PlatformChanged e -> prepared.apply(e, stamp);
            case ComponentRetired e -> prepared.apply(e, stamp);
            case MatrixLineStated e -> prepared.apply(e, stamp);
            case MatrixLineRemoved e -> prepared.apply(e, stamp);
            case ProcedurePublished e -> prepared.apply(e, stamp);
            case ProcedureRetired e -> prepared.apply(e, stamp);
            case RehearsalFinished e -> prepared.apply(e, stamp);
            case SheetPublished e -> prepared.apply(e, stamp);
            case SheetRetired e -> prepared.apply(e, stamp);
            case AttemptObserved e ->
                    attempts.evolve(e.attemptId(), stamp, before -> AttemptFact.of(e));
            case AttemptStarted e ->
                    attempts.evolve(e.attemptId(), stamp, before -> AttemptFact.of(e));
            case AttemptFinished e ->
                    attempts.evolve(
                            e.attemptId(),
                            stamp,
                            before -> before == null ? null : before.finished(e));
            case AttemptWithdrawn e -> {
                attempts.evolve(
                        e.attemptId(), stamp, before -> before == null ? null : before.withdrawn());
                releases.evolve(
                        e.releaseId(),
                        stamp,
                        before -> before == null ? null : before.rolledBack(null));
            }
            case HistorySetAside e ->
                    setAside.evolve(e.observationId(), stamp, before -> SetAsideFact.of(e));
            case ReleaseObserved e ->
                    releases.evolve(e.releaseId(), stamp, before -> ReleaseFact.of(e));
            case ReleasePlanned e ->
                    releases.evolve(e.releaseId(), stamp, before -> ReleaseFact.of(e));
            case RolloutStarted e -> {
                prepared.apply(e, stamp);
                releases.evolve(
                        e.releaseId(),
                        stamp,
                        before -> before == null ? null : before.exposed(e.at()));
            }
            case RolloutCompleted e ->
                    releases.evolve(
                            e.releaseId(),
                            stamp,
                            before -> before == null ? null : before.completed(e.at()));
            case ReleaseRolledBack e ->
                    releases.evolve(
                            e.releaseId(),
                            stamp,
                            before -> before == null ? null : before.rolledBack(e.at()));
        }
    }

    /** SHA-256 over all that is known; equal exactly when the facts are. */
    public String digest(Knowledge knowledge) {
        MessageDigest digest = sha256();
        Stream.of(
                        tables().flatMap(table -> table.known(knowledge)),
                        prepared.known(knowledge),
                        atTheGate.known(knowledge))
                .flatMap(each -> each)
                .forEach(v -> digest.update((v + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
