package dev.turnback.release.write.startrollout;

import dev.turnback.release.domain.release.Pins.Pin;
import dev.turnback.release.read.procedures.ProcedureView;
import dev.turnback.release.read.procedures.ProcedureView.State;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.util.List;
import reactor.core.publisher.Flux;

/** The procedures that are active according to this service's view. */
public record ActiveProcedures(Rows<ProcedureView> procedures) implements ProceduresInForce {

    private static final int MOST = 500;

    @Override
    public Flux<Pin> of(String component, List<String> procedureIds) {
        Flux<ProcedureView> inForce =
                procedureIds.isEmpty()
                        ? activeOf(component)
                        : Flux.fromIterable(procedureIds).concatMap(procedures::get);
        return inForce.map(each -> new Pin(each.id(), each.version()));
    }

    private Flux<ProcedureView> activeOf(String component) {
        return procedures
                .find(
                        ViewQuery.along("procedures", "byComponent")
                                .with(ViewValue.of(component), ViewValue.of(State.ACTIVE.name()))
                                .limit(MOST))
                .flatMapIterable(Rows.Page::items);
    }
}
