package dev.turnback.release.write.rehearsing;

import dev.turnback.release.domain.rehearsal.RehearsedProcedure;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The procedures that can be walked. */
@FunctionalInterface
public interface ProceduresInForce {

    /**
     * Empty when the component has no such procedure, or no such version of it.
     *
     * @param version null for the current one
     */
    Mono<RehearsedProcedure> find(String component, String procedureId, @Nullable Integer version);
}
