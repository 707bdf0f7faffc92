package dev.turnback.axon;

import dev.turnback.kernel.Decider;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One decider wired to the log: which stream a command belongs to, how its events are tagged and
 * what their stored types are called.
 *
 * @param name the entity's name, such as {@code Release}; unique within the service
 * @param commands the sealed command interface
 * @param events the sealed event interface
 * @param tag the tag key of the consistency boundary, such as {@code release}; events of other
 *     slices may carry it too, to be found by: they are no part of the entity
 * @param commandId the tag's value a command is about
 * @param eventTags the tags of an event, the boundary's among them: key to value
 * @param eventTypes the stored type of every permitted event record, explicit and stable: {@code
 *     release-planned#1}
 * @param snapshots how the state can be written, null when entities are always folded from their
 *     first event
 */
public record DeciderSlice<C, S, E, R>(
        String name,
        Decider<C, S, E, R> decider,
        Class<C> commands,
        Class<E> events,
        String tag,
        Function<C, String> commandId,
        Function<E, Map<String, String>> eventTags,
        Map<Class<? extends E>, String> eventTypes,
        @Nullable SnapshotForm<S> snapshots) {

    public DeciderSlice {
        eventTypes = Map.copyOf(eventTypes);
        if (!eventTypes.keySet().equals(recordsOf(events).collect(Collectors.toSet()))) {
            throw new IllegalArgumentException(
                    name + ": every permitted event needs exactly one stored type");
        }
    }

    /** A slice without snapshots. */
    public DeciderSlice(
            String name,
            Decider<C, S, E, R> decider,
            Class<C> commands,
            Class<E> events,
            String tag,
            Function<C, String> commandId,
            Function<E, Map<String, String>> eventTags,
            Map<Class<? extends E>, String> eventTypes) {
        this(name, decider, commands, events, tag, commandId, eventTags, eventTypes, null);
    }

    /**
     * The same slice, whose state may be kept in snapshots.
     *
     * @param version to be raised when the state or what {@code evolve} makes of an event changes
     */
    public DeciderSlice<C, S, E, R> withSnapshots(Class<S> state, int version) {
        return new DeciderSlice<>(
                name,
                decider,
                commands,
                events,
                tag,
                commandId,
                eventTags,
                eventTypes,
                new SnapshotForm<>(state, version));
    }

    /** Every record under a sealed interface, in however many families. */
    static Stream<Class<?>> recordsOf(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(DeciderSlice::recordsOf)
                : Stream.of(type);
    }
}
