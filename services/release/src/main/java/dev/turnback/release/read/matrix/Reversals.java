package dev.turnback.release.read.matrix;

import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import reactor.core.publisher.Mono;

/** Looks up how long taking back took. */
public record Reversals(Rows<Reversal> rows) {

    /** How many of a component's rollbacks are looked at, the newest of them. */
    static final int NEWEST = ViewQuery.MAX_LIMIT;

    /** Of the newest rollbacks of a component. */
    public Mono<ObservedTimes> of(String component) {
        return rows.find(
                        ViewQuery.along("reversals", "byComponent")
                                .with(ViewValue.of(component))
                                .backwards()
                                .limit(NEWEST))
                .map(page -> ObservedTimes.of(page.items()));
    }
}
