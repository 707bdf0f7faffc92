package dev.turnback.insight.facts;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.history.SetAsideReason;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.contracts.release.ReleaseEvents.HistorySetAside;
import java.time.Instant;
import java.util.List;

/**
 * Something in history that looks like a rollback and is none.
 *
 * @param at when it happened, UTC, as claimed
 */
public record SetAsideFact(
        String id,
        String component,
        SetAsideReason reason,
        Instant at,
        List<ChangeKind> changeKinds,
        SourceRef source)
        implements Fact {

    public SetAsideFact {
        changeKinds = List.copyOf(changeKinds);
    }

    static SetAsideFact of(HistorySetAside seen) {
        return new SetAsideFact(
                seen.observationId(),
                seen.component(),
                seen.reason(),
                seen.at(),
                seen.changeKinds(),
                seen.source());
    }

    @Override
    public Basis basis() {
        return Basis.OBSERVED;
    }

    @Override
    public List<String> components() {
        return List.of(component);
    }
}
