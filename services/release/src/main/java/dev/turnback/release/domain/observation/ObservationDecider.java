package dev.turnback.release.domain.observation;

import static dev.turnback.release.domain.observation.ObservationPolicies.comesFromAnOlderCopy;
import static dev.turnback.release.domain.observation.ObservationPolicies.saysTheSame;

import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;
import dev.turnback.release.domain.observation.Observation.Recorded;
import dev.turnback.release.domain.observation.Observation.Unread;
import dev.turnback.release.domain.observation.ObservationCommand.RecordObservation;
import dev.turnback.release.domain.observation.ObservationEvent.ReleaseRead;
import dev.turnback.release.domain.observation.ObservationEvent.RollbackRead;
import dev.turnback.release.domain.observation.ObservationEvent.SetAsideRead;
import dev.turnback.release.domain.observation.ObservationRejection.NotItsId;
import dev.turnback.release.domain.observation.Seen.ReleaseSeen;
import dev.turnback.release.domain.observation.Seen.RollbackSeen;
import dev.turnback.release.domain.observation.Seen.SetAside;

/** A fact is recorded once, and again only when a reading says something else. */
public final class ObservationDecider
        implements Decider<
                ObservationCommand, Observation, ObservationEvent, ObservationRejection> {

    @Override
    public Observation initial() {
        return new Unread();
    }

    @Override
    public Outcome<ObservationEvent, ObservationRejection> decide(
            ObservationCommand command, Observation observation) {
        return switch (command) {
            case RecordObservation c -> decideRecord(c, observation);
        };
    }

    @Override
    public Observation evolve(Observation observation, ObservationEvent event) {
        return new Recorded(event.revision(), event.seen());
    }

    private static Outcome<ObservationEvent, ObservationRejection> decideRecord(
            RecordObservation command, Observation observation) {
        Seen seen = command.seen();
        String expected = ObservationIds.observationId(seen.component(), seen.key());
        if (!expected.equals(command.observationId())) {
            return Outcome.rejected(new NotItsId(expected));
        }
        return switch (observation) {
            case Unread _ -> Outcome.accepted(read(command, 1));
            case Recorded(_, Seen known)
                    when saysTheSame(known, seen) || comesFromAnOlderCopy(known, seen) ->
                    Outcome.ignored();
            case Recorded(int revision, _) -> Outcome.accepted(read(command, revision + 1));
        };
    }

    private static ObservationEvent read(RecordObservation command, int revision) {
        String id = command.observationId();
        return switch (command.seen()) {
            case ReleaseSeen seen ->
                    new ReleaseRead(id, command.importId(), revision, seen, seen.at());
            case RollbackSeen seen ->
                    new RollbackRead(id, command.importId(), revision, seen, seen.at());
            case SetAside seen ->
                    new SetAsideRead(id, command.importId(), revision, seen, seen.at());
        };
    }
}
