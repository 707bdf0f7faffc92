package dev.turnback.release.read.playbookfile;

import dev.turnback.axon.DeciderSlice;
import dev.turnback.axon.LogReader;
import dev.turnback.axon.RecordedEvent;
import dev.turnback.storage.EventTag;
import reactor.core.publisher.Mono;

/**
 * What entities are now, folded from the log itself: exactly what a command would be decided on.
 */
public record States(LogReader log) {

    private static final int PAGE = 500;

    public <C, S, E, R> Mono<S> of(DeciderSlice<C, S, E, R> slice, String id) {
        return fold(slice, new EventTag(slice.tag(), id), slice.decider().initial(), 0);
    }

    private <C, S, E, R> Mono<S> fold(
            DeciderSlice<C, S, E, R> slice, EventTag tag, S before, long after) {
        return Mono.fromFuture(() -> log.readTagged(tag, after, PAGE))
                .flatMap(
                        page -> {
                            S state = before;
                            for (RecordedEvent event : page.events()) {
                                state =
                                        slice.decider()
                                                .evolve(state, slice.events().cast(event.body()));
                            }
                            return page.upTo() >= page.head()
                                    ? Mono.just(state)
                                    : fold(slice, tag, state, page.upTo());
                        });
    }
}
