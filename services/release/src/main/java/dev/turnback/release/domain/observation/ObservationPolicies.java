package dev.turnback.release.domain.observation;

import dev.turnback.contracts.history.SourceRef;
import dev.turnback.release.domain.observation.Seen.ReleaseSeen;
import dev.turnback.release.domain.observation.Seen.RollbackSeen;
import dev.turnback.release.domain.observation.Seen.SetAside;

/** When another reading of a fact adds something. */
final class ObservationPolicies {

    private ObservationPolicies() {}

    /** Where a fact was read does not change what it says. */
    static boolean saysTheSame(Seen recorded, Seen seen) {
        return recorded.equals(readFrom(recorded.source(), seen));
    }

    /** An older copy of the history cannot correct what a newer one told. */
    static boolean comesFromAnOlderCopy(Seen recorded, Seen seen) {
        return recorded instanceof RollbackSeen known
                && seen instanceof RollbackSeen read
                && read.observedUntil().isBefore(known.observedUntil());
    }

    private static Seen readFrom(SourceRef source, Seen seen) {
        return switch (seen) {
            case ReleaseSeen s ->
                    new ReleaseSeen(
                            s.key(),
                            s.component(),
                            s.version(),
                            s.previousVersion(),
                            s.exposedAt(),
                            s.changeKinds(),
                            source,
                            s.flags());
            case RollbackSeen s ->
                    new RollbackSeen(
                            s.key(),
                            s.component(),
                            s.version(),
                            s.restoredVersion(),
                            s.previousVersion(),
                            s.exposedAt(),
                            s.landedAt(),
                            s.extent(),
                            s.changeKinds(),
                            s.followUps(),
                            s.observedUntil(),
                            source,
                            s.flags());
            case SetAside s ->
                    new SetAside(
                            s.key(), s.component(), s.reason(), s.at(), s.changeKinds(), source);
        };
    }
}
