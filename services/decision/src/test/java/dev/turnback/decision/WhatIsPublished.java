package dev.turnback.decision;

import dev.turnback.feed.InProcessEventFeed;
import dev.turnback.feed.Translator;
import java.util.List;
import java.util.Optional;

/** What other services hear of the service. */
final class WhatIsPublished {

    private static final int MOST_EVENTS = 10_000;

    private WhatIsPublished() {}

    /** All of a type so far, in order. */
    static <T> List<T> by(DecisionService service, Class<T> type) {
        InProcessEventFeed.Source source = service.published();
        return source.log().read(0, MOST_EVENTS).join().stream()
                .map(source.translator()::translate)
                .flatMap(Optional::stream)
                .map(Translator.Publication::body)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
