package dev.turnback.people.read.tokens;

import dev.turnback.people.domain.token.Permit;
import dev.turnback.people.domain.token.TokenEvent;
import dev.turnback.people.domain.token.TokenEvent.TokenIssued;
import dev.turnback.people.domain.token.TokenEvent.TokenRevoked;
import dev.turnback.service.Stamp;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A token without its secret; times are UTC.
 *
 * @param issuedBy the id of who issued it
 * @param revokedAt null unless it was
 * @param position of its last event, as in {@code people:4}
 */
public record TokenView(
        String id,
        Permit permit,
        Instant issuedAt,
        String issuedBy,
        @Nullable Instant revokedAt,
        String position) {

    public static final View<TokenView> VIEW =
            new View<>(
                    ViewDefinition.named("tokens", 1).indexed("byTime", ViewKey.instant("at")),
                    TokenView.class,
                    List.of(
                            new View.Fold<>(
                                    TokenEvent.class, TokenEvent::tokenId, TokenView::evolve)),
                    row -> Map.of("at", ViewValue.of(row.issuedAt())));

    static @Nullable TokenView evolve(@Nullable TokenView view, TokenEvent event, Stamp stamp) {
        return switch (event) {
            case TokenIssued e ->
                    new TokenView(e.tokenId(), e.permit(), e.at(), stamp.actor(), null, stamp.at());
            case TokenRevoked e ->
                    view == null
                            ? null
                            : new TokenView(
                                    view.id,
                                    view.permit,
                                    view.issuedAt,
                                    view.issuedBy,
                                    e.at(),
                                    stamp.at());
        };
    }
}
