package dev.turnback.release.read.matrix;

import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.util.List;
import reactor.core.publisher.Mono;

/** Looks up how long taking back took. */
public record Reversals(Rows<Reversal> rows) {

    /** How many of a component's rollbacks are looked at, the newest of them. */
    static final int NEWEST = ViewQuery.MAX_LIMIT;

    /** What was observed in the newest rollbacks of a component. */
    public Mono<ObservedTimes> of(String component) {
        return newest(component).map(ObservedTimes::of);
    }

    /** The newest rollbacks of a component, the last one first. */
    public Mono<List<Reversal>> newest(String component) {
        return rows.find(
                        ViewQuery.along("reversals", "byComponent")
                                .with(ViewValue.of(component))
                                .backwards()
                                .limit(NEWEST))
                .map(Rows.Page::items);
    }
}
