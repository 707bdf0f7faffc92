package dev.turnback.guidance.publish;

import dev.turnback.contracts.PublishedTypes;
import dev.turnback.contracts.guidance.GuidanceEvents;
import dev.turnback.feed.PrivateEvent;
import dev.turnback.feed.Translator;
import java.util.Optional;

/** Puts what is published into its envelope. */
public final class GuidanceTranslator implements Translator {

    @Override
    public Optional<Publication> translate(PrivateEvent event) {
        return Published.of(event.event().get()).map(GuidanceTranslator::publication);
    }

    private static Publication publication(GuidanceEvents event) {
        return new Publication(PublishedTypes.type(event.getClass()), event.subject(), event);
    }
}
