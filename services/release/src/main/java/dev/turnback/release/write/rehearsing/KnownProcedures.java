package dev.turnback.release.write.rehearsing;

import dev.turnback.release.domain.rehearsal.RehearsedProcedure;
import dev.turnback.release.domain.rehearsal.RehearsedProcedure.PlannedStep;
import dev.turnback.release.read.procedures.ProcedureView;
import dev.turnback.release.read.procedures.ProcedureView.Version;
import dev.turnback.service.Rows;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The procedures of this service's view, in each of their versions. */
public record KnownProcedures(Rows<ProcedureView> rows) implements ProceduresInForce {

    @Override
    public Mono<RehearsedProcedure> find(
            String component, String procedureId, @Nullable Integer version) {
        return rows.get(procedureId)
                .filter(row -> row.component().equals(component))
                .flatMap(row -> Mono.justOrEmpty(walked(row, version)));
    }

    private static Optional<RehearsedProcedure> walked(
            ProcedureView row, @Nullable Integer version) {
        int asked = version == null ? row.version() : version;
        return row.versions().stream()
                .filter(each -> each.version() == asked)
                .findFirst()
                .map(each -> walked(row.id(), each));
    }

    private static RehearsedProcedure walked(String id, Version version) {
        return new RehearsedProcedure(
                id,
                version.version(),
                version.content().name(),
                version.content().action(),
                version.content().steps().stream()
                        .map(
                                step ->
                                        new PlannedStep(
                                                step.text(),
                                                step.executor(),
                                                step.expectedSeconds()))
                        .toList(),
                version.content().timeBoundSeconds());
    }
}
