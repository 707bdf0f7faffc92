package dev.turnback.release.publish;

import dev.turnback.contracts.PublishedTypes;
import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.feed.PrivateEvent;
import dev.turnback.feed.Translator;
import java.util.Optional;

/** Puts what is published into its envelope. */
public final class ReleaseTranslator implements Translator {

    @Override
    public Optional<Publication> translate(PrivateEvent event) {
        return Published.of(event.event().get()).map(ReleaseTranslator::publication);
    }

    private static Publication publication(ReleaseEvents event) {
        return new Publication(PublishedTypes.type(event.getClass()), event.subject(), event);
    }
}
