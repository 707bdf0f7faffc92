package dev.turnback.release.read.procedures;

import dev.turnback.release.domain.Provenance;
import dev.turnback.release.domain.procedure.Mechanics;
import dev.turnback.release.domain.procedure.ProcedureEvent;
import dev.turnback.release.domain.procedure.ProcedureEvent.ProcedureAdopted;
import dev.turnback.release.domain.procedure.ProcedureEvent.ProcedureDefined;
import dev.turnback.release.domain.procedure.ProcedureEvent.ProcedureRetired;
import dev.turnback.release.domain.procedure.ProcedureEvent.ProcedureRevised;
import dev.turnback.release.read.procedures.ProcedureView.State;
import dev.turnback.release.read.procedures.ProcedureView.Version;
import dev.turnback.service.Stamp;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each event makes of a procedure's row. */
final class ProcedureHistory {

    private ProcedureHistory() {}

    static @Nullable ProcedureView evolve(
            @Nullable ProcedureView view, ProcedureEvent event, Stamp stamp) {
        return switch (event) {
            case ProcedureDefined e -> defined(e, stamp);
            case ProcedureRevised e -> view == null ? null : revised(view, e, stamp);
            case ProcedureAdopted e ->
                    view == null
                            ? null
                            : row(
                                    view,
                                    view.content(),
                                    Provenance.PERSON,
                                    view.state(),
                                    view.retiredBecause(),
                                    view.substantiveVersion(),
                                    view.versions(),
                                    e,
                                    stamp);
            case ProcedureRetired e ->
                    view == null
                            ? null
                            : row(
                                    view,
                                    view.content(),
                                    view.provenance(),
                                    State.RETIRED,
                                    e.reason(),
                                    view.substantiveVersion(),
                                    view.versions(),
                                    e,
                                    stamp);
        };
    }

    private static ProcedureView defined(ProcedureDefined e, Stamp stamp) {
        Mechanics m = e.mechanics();
        return new ProcedureView(
                e.procedureId(),
                e.component(),
                m.name(),
                m.action(),
                m.changeKinds(),
                m.patterns(),
                m.steps(),
                m.triggerRoles(),
                m.triggerPersons(),
                m.prerequisites(),
                m.timeBoundSeconds(),
                e.provenance(),
                e.provenance() == Provenance.DRAFTED,
                State.ACTIVE,
                null,
                1,
                1,
                List.of(new Version(1, e.at(), stamp.actor(), false, null, m)),
                e.at(),
                stamp.actor(),
                stamp.at());
    }

    private static ProcedureView revised(ProcedureView view, ProcedureRevised e, Stamp stamp) {
        var version =
                new Version(
                        e.version(), e.at(), stamp.actor(), e.editorial(), e.note(), e.mechanics());
        return row(
                view,
                e.mechanics(),
                e.provenance(),
                view.state(),
                view.retiredBecause(),
                e.editorial() ? view.substantiveVersion() : e.version(),
                Stream.concat(view.versions().stream(), Stream.of(version)).toList(),
                e,
                stamp);
    }

    private static ProcedureView row(
            ProcedureView view,
            Mechanics m,
            Provenance provenance,
            State state,
            @Nullable String retiredBecause,
            int substantiveVersion,
            List<Version> versions,
            ProcedureEvent event,
            Stamp stamp) {
        return new ProcedureView(
                view.id(),
                view.component(),
                m.name(),
                m.action(),
                m.changeKinds(),
                m.patterns(),
                m.steps(),
                m.triggerRoles(),
                m.triggerPersons(),
                m.prerequisites(),
                m.timeBoundSeconds(),
                provenance,
                view.drafted(),
                state,
                retiredBecause,
                versions.getLast().version(),
                substantiveVersion,
                versions,
                event.at(),
                stamp.actor(),
                stamp.at());
    }
}
