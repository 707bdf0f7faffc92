package dev.turnback.storage;

import java.util.Comparator;

/**
 * What an event is about: a consistency boundary and an index key at once, such as {@code
 * release=rel_01J}.
 */
public record EventTag(String key, String value) implements Comparable<EventTag> {

    private static final Comparator<EventTag> ORDER =
            Comparator.comparing(EventTag::key).thenComparing(EventTag::value);

    public EventTag {
        if (key.isEmpty() || key.indexOf('=') >= 0) {
            throw new IllegalArgumentException("a tag key is not empty and has no '=': " + key);
        }
    }

    @Override
    public int compareTo(EventTag other) {
        return ORDER.compare(this, other);
    }

    /** {@code key=value}; unambiguous, since a key has no {@code =}. */
    @Override
    public String toString() {
        return key + "=" + value;
    }
}
