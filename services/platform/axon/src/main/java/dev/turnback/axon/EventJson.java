package dev.turnback.axon;

import dev.turnback.storage.Payload;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Event records to JSON and back, by their explicit stored types. */
public final class EventJson {
    /** Strict: an unknown or missing field is an error, since every version is explicit. */
    static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private final Map<String, EventUpcast> upcasts;
    private final Map<Class<?>, String> types = new HashMap<>();
    private final Map<String, Class<?>> classes = new HashMap<>();

    private EventJson(
            Collection<? extends DeciderSlice<?, ?, ?, ?>> slices,
            Collection<EventUpcast> upcasts) {
        this.upcasts =
                upcasts.stream().collect(Collectors.toUnmodifiableMap(EventUpcast::from, u -> u));
        slices.forEach(slice -> slice.eventTypes().forEach(this::register));
    }

    /** As a command side writes and reads. */
    public static EventJson of(
            Collection<? extends DeciderSlice<?, ?, ?, ?>> slices,
            Collection<EventUpcast> upcasts) {
        return new EventJson(slices, upcasts);
    }

    private void register(Class<?> event, String type) {
        if (!type.matches("[a-z][a-z0-9-]*#[1-9][0-9]*")) {
            throw new IllegalArgumentException(
                    type + " is no stored type: write a name and a version, release-planned#1");
        }
        if (types.put(event, type) != null || classes.put(type, event) != null) {
            throw new IllegalArgumentException(type + " is registered twice");
        }
    }

    /** The stored types that are written today. */
    public Set<String> types() {
        return Set.copyOf(classes.keySet());
    }

    /** The stored types that are only read any more. */
    public Set<String> oldTypes() {
        return upcasts.keySet();
    }

    /**
     * @throws IllegalStateException when it is an event of no slice
     */
    public String type(Object event) {
        String type = types.get(event.getClass());
        if (type == null) {
            throw new IllegalStateException("no slice stores " + event.getClass().getName());
        }
        return type;
    }

    public byte[] write(@Nullable Object event) {
        return MAPPER.writeValueAsBytes(event);
    }

    /**
     * @throws IllegalStateException when the type is unknown or the body does not fit it
     */
    public Object read(String type, Payload payload) {
        try {
            EventUpcast upcast = upcasts.get(type);
            if (upcast == null) {
                return MAPPER.readValue(payload.open(), event(type));
            }
            JsonNode body = MAPPER.readTree(payload.open());
            String current = type;
            for (; upcast != null; upcast = upcasts.get(current)) {
                body = upcast.change().apply(body);
                current = upcast.to();
            }
            return MAPPER.treeToValue(body, event(current));
        } catch (JacksonException e) {
            throw new IllegalStateException("an event of type " + type + " cannot be read", e);
        }
    }

    /** True when what is stored as {@code type} is read as one of {@code events}. */
    boolean isReadAs(String type, Class<?> events) {
        String current = type;
        for (EventUpcast next = upcasts.get(current); next != null; next = upcasts.get(current)) {
            current = next.to();
        }
        return events.isAssignableFrom(event(current));
    }

    private Class<?> event(String type) {
        Class<?> event = classes.get(type);
        if (event == null) {
            throw new IllegalStateException("no slice knows the stored event type " + type);
        }
        return event;
    }
}
