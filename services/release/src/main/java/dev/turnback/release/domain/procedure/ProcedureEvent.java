package dev.turnback.release.domain.procedure;

import dev.turnback.release.domain.Provenance;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a procedure; {@code at} is the claimed time, UTC. */
public sealed interface ProcedureEvent {

    String procedureId();

    String component();

    Instant at();

    /** Its version 1. */
    record ProcedureDefined(
            String procedureId,
            String component,
            Mechanics mechanics,
            Provenance provenance,
            Instant at)
            implements ProcedureEvent {}

    /**
     * @param version one more than before
     * @param editorial only words changed: what was rehearsed still counts
     */
    record ProcedureRevised(
            String procedureId,
            String component,
            int version,
            Mechanics mechanics,
            Provenance provenance,
            boolean editorial,
            @Nullable String note,
            Instant at)
            implements ProcedureEvent {}

    record ProcedureAdopted(
            String procedureId, String component, int version, Mechanics mechanics, Instant at)
            implements ProcedureEvent {}

    record ProcedureRetired(String procedureId, String component, String reason, Instant at)
            implements ProcedureEvent {}
}
