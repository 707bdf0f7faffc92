package dev.turnback.axon;

import dev.turnback.storage.EventTag;
import dev.turnback.storage.StoredEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Axon's criteria in the words of the log: an event matches when one of the alternatives does.
 *
 * @param everything true when any event matches; there are no alternatives then
 */
record EventFilter(boolean everything, List<Alternative> alternatives) {

    private static final QualifiedName NO_SUCH_TYPE = new QualifiedName("no such type");

    static EventFilter of(EventCriteria criteria) {
        Set<EventCriterion> flat = criteria.flatten();
        if (flat.isEmpty() || criteria.matches(NO_SUCH_TYPE, Set.of())) {
            return new EventFilter(true, List.of());
        }
        var alternatives = new ArrayList<Alternative>(flat.size());
        flat.forEach(criterion -> alternatives.add(Alternative.of(criterion)));
        return new EventFilter(false, alternatives);
    }

    static EventFilter tagged(EventTag tag) {
        return new EventFilter(false, List.of(new Alternative(Set.of(), Set.of(tag))));
    }

    boolean matches(StoredEvent event) {
        if (everything) {
            return true;
        }
        for (Alternative alternative : alternatives) {
            if (alternative.matches(event)) {
                return true;
            }
        }
        return false;
    }

    /**
     * True when an event after the position may match, judged by the last position of each tag (0
     * when a tag was not seen).
     */
    boolean mayMatchAfter(long position, Function<EventTag, Long> lastPosition) {
        if (everything) {
            return true;
        }
        for (Alternative alternative : alternatives) {
            if (alternative.mayMatchAfter(position, lastPosition)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Tags of which every matching event has at least one; empty when there is no such set, and the
     * whole log has to be read.
     */
    Optional<Set<EventTag>> indexTags() {
        if (everything) {
            return Optional.empty();
        }
        var tags = new HashSet<EventTag>();
        for (Alternative alternative : alternatives) {
            if (alternative.tags().isEmpty()) {
                return Optional.empty();
            }
            tags.add(alternative.tags().iterator().next());
        }
        return Optional.of(tags);
    }

    static EventTag tag(Tag tag) {
        return new EventTag(tag.key(), tag.value());
    }

    /** All of the tags, and one of the types unless there are none. */
    record Alternative(Set<String> types, Set<EventTag> tags) {

        private static Alternative of(EventCriterion criterion) {
            var types = new HashSet<String>();
            criterion.types().forEach(type -> types.add(type.fullName()));
            var tags = new HashSet<EventTag>();
            criterion.tags().forEach(tag -> tags.add(EventFilter.tag(tag)));
            return new Alternative(types, tags);
        }

        private boolean mayMatchAfter(long position, Function<EventTag, Long> lastPosition) {
            for (EventTag tag : tags) {
                if (lastPosition.apply(tag) <= position) {
                    return false;
                }
            }
            return true;
        }

        boolean matches(StoredEvent event) {
            return (types.isEmpty() || types.contains(typeName(event)))
                    && event.tags().containsAll(tags);
        }

        private static String typeName(StoredEvent event) {
            int version = event.type().indexOf('#');
            return version < 0 ? event.type() : event.type().substring(0, version);
        }
    }
}
