package dev.turnback.people.read.tokens;

import dev.turnback.people.audit.Audit;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** {@code GET /tokens}. */
public record Tokens(Rows<TokenView> rows, Audit audit, InstantSource clock) {

    /**
     * @param items the latest first
     * @param nextCursor continues after the last item, null when there are no more
     */
    public record Page(List<MachineToken> items, @Nullable String nextCursor) {}

    public Route route() {
        return Route.get(
                "/api/v1/tokens",
                Access.ADMIN,
                Operation.of("listTokens", "The tokens of machines, the latest first.")
                        .query("limit", "at most so many, 1 to 500; 50 when absent")
                        .query("cursor", "the nextCursor of the page before")
                        .query("atLeast", "waits until the views hold this position")
                        .answers(Page.class),
                request -> AtLeast.read(request, rows.progress(), () -> page(request)));
    }

    private Mono<Page> page(ServerRequest request) {
        return rows.page(request, ViewQuery.along("tokens", "byTime").backwards())
                .map(
                        page ->
                                new Page(
                                        page.items().stream().map(view -> of(view, null)).toList(),
                                        page.nextCursor()));
    }

    /** The token as it is now. */
    public MachineToken of(TokenView view, @Nullable String secret) {
        return MachineToken.of(
                view, audit.lastUse(view.id()).orElse(null), clock.instant(), secret);
    }
}
