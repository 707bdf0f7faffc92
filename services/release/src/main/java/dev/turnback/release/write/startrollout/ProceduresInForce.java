package dev.turnback.release.write.startrollout;

import dev.turnback.release.domain.release.Pins.Pin;
import java.util.List;
import reactor.core.publisher.Flux;

/** Which versions of a component's procedures are in force. */
@FunctionalInterface
public interface ProceduresInForce {

    /**
     * @param procedureIds the procedures that were named; empty for all of the component
     */
    Flux<Pin> of(String component, List<String> procedureIds);
}
