package dev.turnback.people.audit;

import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code GET /audit}. */
public record AuditRoute(Audit audit) {

    private static final int STANDARD_LIMIT = 50;
    private static final int MOST = 500;

    /**
     * @param items the newest first
     * @param nextCursor continues after the last item, null when there are no more
     */
    public record Answer(List<Audit.Entry> items, @Nullable String nextCursor) {}

    public Route route() {
        return Route.get(
                "/api/v1/audit",
                Access.ADMIN,
                Operation.of("listAudit", "Who signed in, used a token, or was refused.")
                        .query("limit", "at most so many, 1 to 500; 50 when absent")
                        .query("cursor", "the nextCursor of the page before")
                        .answers(Answer.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        int limit = Params.limit(request, STANDARD_LIMIT, MOST);
        return Mono.fromFuture(audit.read(before(Params.cursor(request)), limit))
                .map(
                        page ->
                                new Answer(
                                        page.entries(),
                                        page.before() == 0
                                                ? null
                                                : Params.toCursor(Long.toString(page.before()))))
                .flatMap(ServerResponse.ok().cacheControl(CacheControl.noStore())::bodyValue);
    }

    private static long before(@Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Problem.badField("cursor", "expected the nextCursor of an earlier answer");
        }
    }
}
