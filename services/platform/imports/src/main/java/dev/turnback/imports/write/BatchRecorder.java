package dev.turnback.imports.write;

import dev.turnback.axon.CommandContext;
import dev.turnback.imports.domain.BatchCounts;
import java.util.List;
import reactor.core.publisher.Mono;

/**
 * Records the items of a batch. Recording the same again must change nothing: a batch that was cut
 * off is sent again.
 */
@FunctionalInterface
public interface BatchRecorder<I> {

    /**
     * @param batch of the request that brought the items
     */
    Mono<BatchCounts> record(String importId, List<I> items, CommandContext batch);
}
