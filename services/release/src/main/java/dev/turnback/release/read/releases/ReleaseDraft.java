package dev.turnback.release.read.releases;

import dev.turnback.release.domain.release.Pins;
import dev.turnback.release.domain.release.Stage;
import dev.turnback.release.read.releases.ReleaseView.AttemptView;
import dev.turnback.release.read.releases.ReleaseView.State;
import dev.turnback.service.Stamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a release's row that move after its plan. */
final class ReleaseDraft {
    private final ReleaseView from;
    private Instant at;
    private String position;
    private String by;
    private State state;
    private List<ChangeView> changes;
    private @Nullable Pins pins;
    private @Nullable Stage reached;
    private @Nullable Instant exposedAt;
    private @Nullable Instant completedAt;
    private @Nullable Instant rolledBackAt;
    private @Nullable String restoredVersion;
    private List<AttemptView> attempts;

    ReleaseDraft(ReleaseView from) {
        this.from = from;
        at = from.at();
        position = from.position();
        by = from.by();
        state = from.state();
        changes = from.changes();
        pins = from.pins();
        reached = from.reached();
        exposedAt = from.exposedAt();
        completedAt = from.completedAt();
        rolledBackAt = from.rolledBackAt();
        restoredVersion = from.restoredVersion();
        attempts = from.attempts();
    }

    ReleaseDraft movedAt(Instant claimed, Stamp stamp) {
        at = claimed;
        position = stamp.at();
        by = stamp.actor();
        return this;
    }

    ReleaseDraft exposed(Instant since, Pins inForce) {
        state = State.ROLLING_OUT;
        exposedAt = since;
        pins = inForce;
        changes = changes.stream().map(change -> change.exposed(since)).toList();
        return this;
    }

    ReleaseDraft reached(Stage stage) {
        reached = stage;
        return this;
    }

    ReleaseDraft exposedAnew(Instant since) {
        exposedAt = since;
        changes = changes.stream().map(change -> change.exposedAnew(since)).toList();
        return this;
    }

    /** What deployments had told of an attempt does not hold: it is as it was before. */
    ReleaseDraft withdrawn(List<AttemptView> others) {
        attempts = others;
        state = completedAt == null ? State.ROLLING_OUT : State.COMPLETED;
        rolledBackAt = null;
        restoredVersion = null;
        return this;
    }

    ReleaseDraft completed(Instant since) {
        state = State.COMPLETED;
        completedAt = since;
        return this;
    }

    ReleaseDraft attempts(List<AttemptView> all) {
        attempts = all;
        return this;
    }

    /** After a partial rollback some users still have it. */
    ReleaseDraft rolledBack(String restored, Instant since, boolean fully) {
        restoredVersion = restored;
        rolledBackAt = since;
        if (fully) {
            state = State.ROLLED_BACK;
            changes = changes.stream().map(change -> change.seenAt(since).stopped(since)).toList();
        }
        return this;
    }

    ReleaseDraft changes(List<ChangeView> all) {
        changes = all;
        return this;
    }

    ReleaseView done() {
        return new ReleaseView(
                from.id(),
                from.component(),
                from.version(),
                from.previousVersion(),
                state,
                changes,
                from.changeKinds(),
                from.stages(),
                from.owner(),
                from.sheetId(),
                from.procedureIds(),
                from.readiness(),
                from.planVersion(),
                pins,
                reached,
                at,
                from.plannedAt(),
                exposedAt,
                completedAt,
                rolledBackAt,
                restoredVersion,
                attempts,
                from.source(),
                from.flags(),
                position,
                by);
    }
}
