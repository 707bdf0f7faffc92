package dev.turnback.axon;

import dev.turnback.kernel.Decider;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * One decider wired to the log: which stream a command belongs to, how its events are tagged and
 * what their stored types are called.
 *
 * @param name the entity's name, such as {@code Release}; unique within the service
 * @param commands the sealed command interface
 * @param events the sealed event interface
 * @param tag the tag key of the consistency boundary, such as {@code release}
 * @param commandId the tag's value a command is about
 * @param eventTags the tags of an event, the boundary's among them: key to value
 * @param eventTypes the stored type of every permitted event record, explicit and stable: {@code
 *     release-planned#1}
 */
public record DeciderSlice<C, S, E, R>(
        String name,
        Decider<C, S, E, R> decider,
        Class<C> commands,
        Class<E> events,
        String tag,
        Function<C, String> commandId,
        Function<E, Map<String, String>> eventTags,
        Map<Class<? extends E>, String> eventTypes) {

    public DeciderSlice {
        eventTypes = Map.copyOf(eventTypes);
        if (!eventTypes.keySet().equals(Set.of(events.getPermittedSubclasses()))) {
            throw new IllegalArgumentException(
                    name + ": every permitted event needs exactly one stored type");
        }
    }
}
