package dev.turnback.release.write.startrollout;

import dev.turnback.release.domain.release.Pins;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Which versions of a component's decision sheet and procedures are in force. */
@FunctionalInterface
public interface VersionsInForce {

    /**
     * @param sheetId the sheet that was named; null for the component's newest
     * @param procedureIds the procedures that were named; empty for all of the component
     */
    Mono<Pins> of(String component, @Nullable String sheetId, List<String> procedureIds);
}
