package dev.turnback.testing;

import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * How a service stores its events.
 *
 * @param types the stored types that are written today, such as {@code release-planned#2}
 * @param oldTypes the stored types that are only read any more, as newer ones
 * @param type the stored type of an event
 * @param write an event as JSON
 * @param read an event of a stored type, old or new, from its JSON
 */
public record StoredForms(
        Set<String> types,
        Set<String> oldTypes,
        Function<Object, String> type,
        Function<Object, byte[]> write,
        BiFunction<String, byte[], Object> read) {}
