package dev.turnback.axon;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/** Event records say when they happened in a component {@code Instant at}. */
final class OccurredAt {
    private static final ClassValue<Optional<Method>> AT =
            new ClassValue<>() {
                @Override
                protected Optional<Method> computeValue(Class<?> type) {
                    return type.isRecord() ? at(type) : Optional.empty();
                }
            };

    private OccurredAt() {}

    static @Nullable Instant of(EventMessage message) {
        Object event = message.payload();
        if (event == null) {
            return null;
        }
        Method at = AT.get(event.getClass()).orElse(null);
        try {
            return at == null ? null : (Instant) at.invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + at, e);
        }
    }

    private static Optional<Method> at(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(c -> c.getName().equals("at") && c.getType() == Instant.class)
                .map(RecordComponent::getAccessor)
                .peek(accessor -> accessor.setAccessible(true))
                .findFirst();
    }
}
