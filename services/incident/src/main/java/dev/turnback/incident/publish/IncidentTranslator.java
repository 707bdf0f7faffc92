package dev.turnback.incident.publish;

import dev.turnback.contracts.PublishedTypes;
import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.feed.PrivateEvent;
import dev.turnback.feed.Translator;
import java.util.Optional;

/** Puts what is published into its envelope. */
public final class IncidentTranslator implements Translator {

    @Override
    public Optional<Publication> translate(PrivateEvent event) {
        return Published.of(event.event().get()).map(IncidentTranslator::publication);
    }

    private static Publication publication(IncidentEvents event) {
        return new Publication(PublishedTypes.type(event.getClass()), event.subject(), event);
    }
}
