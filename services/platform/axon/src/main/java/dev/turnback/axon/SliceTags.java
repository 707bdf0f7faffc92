package dev.turnback.axon;

import dev.turnback.axon.RecordedEvent.Metadata;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;

/** The one tag resolver of a service, composed from its slices. */
final class SliceTags implements TagResolver {
    private final Map<Class<?>, Function<Object, Map<String, String>>> byEvent = new HashMap<>();

    SliceTags(List<? extends DeciderSlice<?, ?, ?, ?>> slices) {
        slices.forEach(this::add);
    }

    private <E> void add(DeciderSlice<?, ?, E, ?> slice) {
        for (Class<?> event : slice.eventTypes().keySet()) {
            byEvent.put(event, body -> slice.eventTags().apply(slice.events().cast(body)));
        }
    }

    @Override
    public Set<Tag> resolve(EventMessage message) {
        Object body = message.payload();
        Function<Object, Map<String, String>> resolver =
                body == null ? null : byEvent.get(body.getClass());
        if (body == null || resolver == null) {
            throw new IllegalStateException("no slice tags events of type " + message.type());
        }
        var tags = new HashSet<Tag>();
        resolver.apply(body).forEach((key, value) -> tags.add(Tag.of(key, value)));
        String idempotencyKey = message.metadata().get(Metadata.IDEMPOTENCY_KEY);
        if (idempotencyKey != null) {
            tags.add(Tag.of(SliceHandler.IDEMPOTENCY_TAG, idempotencyKey));
        }
        return tags;
    }
}
