package dev.turnback.release.write.startrollout;

import dev.turnback.release.domain.release.Pins.Pin;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Which version of a decision sheet is in force for a component. */
@FunctionalInterface
public interface SheetInForce {

    /**
     * Empty when there is none.
     *
     * @param sheetId the sheet that was named; null for the component's newest
     */
    Mono<Pin> of(String component, @Nullable String sheetId);
}
