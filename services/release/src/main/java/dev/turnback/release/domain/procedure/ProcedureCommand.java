package dev.turnback.release.domain.procedure;

import dev.turnback.release.domain.Provenance;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asked of a procedure; {@code at} is the claimed time, UTC. */
public sealed interface ProcedureCommand {

    String procedureId();

    record DefineProcedure(
            String procedureId,
            String component,
            Mechanics mechanics,
            Provenance provenance,
            Instant at)
            implements ProcedureCommand {}

    /**
     * @param seenVersion the version that was looked at; another one is not overwritten
     * @param editorial changes words only, so that what was rehearsed still counts
     * @param note why
     */
    record ReviseProcedure(
            String procedureId,
            int seenVersion,
            Mechanics mechanics,
            boolean editorial,
            @Nullable String note,
            Instant at)
            implements ProcedureCommand {}

    /** A person takes a draft over as their own. */
    record AdoptProcedure(String procedureId, int seenVersion, Instant at)
            implements ProcedureCommand {}

    record RetireProcedure(String procedureId, int seenVersion, String reason, Instant at)
            implements ProcedureCommand {}
}
