package dev.turnback.decision.publish;

import dev.turnback.contracts.PublishedTypes;
import dev.turnback.contracts.decision.DecisionEvents;
import dev.turnback.feed.PrivateEvent;
import dev.turnback.feed.Translator;
import java.util.Optional;

/** Puts what is published into its envelope. */
public final class DecisionTranslator implements Translator {

    @Override
    public Optional<Publication> translate(PrivateEvent event) {
        return Published.of(event.event().get()).map(DecisionTranslator::publication);
    }

    private static Publication publication(DecisionEvents event) {
        return new Publication(PublishedTypes.type(event.getClass()), event.subject(), event);
    }
}
