package dev.turnback.figures.rehearsal;

import dev.turnback.figures.rehearsal.PathFact.Changed;
import dev.turnback.figures.rehearsal.PathFact.ProcedureRetired;
import dev.turnback.figures.rehearsal.PathFact.ProcedureRevised;
import dev.turnback.figures.rehearsal.PathFact.Rehearsed;
import dev.turnback.figures.rehearsal.Reason.Code;
import java.util.Optional;

/** What makes a rehearsal prove nothing any more. */
final class Invalidation {

    private Invalidation() {}

    static Optional<Reason> by(PathFact fact, Rehearsed rehearsal) {
        return switch (fact) {
            case ProcedureRevised revised when replaces(revised, rehearsal) ->
                    reason(
                            fact,
                            Code.PROCEDURE_REVISED,
                            "The procedure has version "
                                    + revised.version()
                                    + "; version "
                                    + rehearsal.procedureVersion()
                                    + " was rehearsed.");
            case ProcedureRetired retired
                    when retired.procedureId().equals(rehearsal.procedureId()) ->
                    reason(fact, Code.PROCEDURE_RETIRED, "The procedure is retired.");
            case Changed changed when !changed.at().isBefore(rehearsal.at()) -> changed(changed);
            case ProcedureRevised _, ProcedureRetired _, Changed _, Rehearsed _ -> Optional.empty();
        };
    }

    /** By number, not by time: an older version may be rehearsed after a newer one is there. */
    private static boolean replaces(ProcedureRevised revised, Rehearsed rehearsal) {
        return revised.procedureId().equals(rehearsal.procedureId())
                && revised.version() > rehearsal.procedureVersion()
                && !revised.editorial();
    }

    /** A change in the very moment of the rehearsal may have come after it, so it counts. */
    private static Optional<Reason> changed(Changed changed) {
        return switch (changed.what()) {
            case PLATFORM -> reason(changed, Code.PLATFORM_CHANGED, "The platform changed since.");
            case DATA_MODEL ->
                    reason(changed, Code.DATA_MODEL_CHANGED, "The data model changed since.");
            case OWNER -> reason(changed, Code.OWNER_CHANGED, "The owner changed since.");
        };
    }

    private static Optional<Reason> reason(PathFact fact, Code code, String sentence) {
        return Optional.of(new Reason(code, sentence, fact.at()));
    }
}
