package dev.turnback.service;

import dev.turnback.axon.RecordedEvent;
import dev.turnback.axon.RecordedEvent.Metadata;
import dev.turnback.feed.PublishedEvent;

/** An event with its stamp, as a view is handed it. */
record Recorded(Object body, Stamp stamp) {

    static Recorded of(RecordedEvent event) {
        return new Recorded(
                event.body(),
                new Stamp(
                        event.log(),
                        event.position(),
                        event.recordedAt(),
                        event.metadata().getOrDefault(Metadata.ACTOR, "")));
    }

    /** What another service publishes does not say who asked. */
    static Recorded of(PublishedEvent event) {
        return event.body() instanceof Recorded own
                ? own
                : new Recorded(
                        event.body(),
                        new Stamp(event.source(), event.position(), event.recordedAt(), ""));
    }
}
