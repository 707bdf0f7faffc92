package dev.turnback.service.events;

import dev.turnback.axon.LogReader;
import dev.turnback.kernel.PositionVector;
import dev.turnback.storage.EventTag;
import dev.turnback.storage.LogVerifier.Verification;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Positions;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /logs/release/events} and {@code GET /logs/release/verification}, for any log. */
public record EventRoutes(LogReader log, JsonMapper mapper) {

    private static final int STANDARD_LIMIT = 100;
    private static final int MOST = 1_000;

    /**
     * Whether every event is as it was written.
     *
     * @param verifiedTo every position up to here is as it was written
     * @param headHash of the commit that ends at {@code verifiedTo}: keep it elsewhere to be able
     *     to show later that nothing was cut off
     * @param brokenAt the first position that is not, null when intact
     */
    public record Audit(
            String log,
            boolean intact,
            long verifiedTo,
            long head,
            String headHash,
            @Nullable Long brokenAt,
            @Nullable String reason) {}

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/logs/" + log.log() + "/events",
                        Access.READ,
                        Operation.of("list" + named() + "Events", "What is recorded, in order.")
                                .query("tag", "only events with this tag, KEY:VALUE")
                                .query("after", "only events after this position")
                                .query("limit", "at most so many, 1 to 1000; 100 when absent")
                                .answers(EventView.Page.class),
                        this::events),
                Route.get(
                        "/api/v1/logs/" + log.log() + "/verification",
                        Access.READ,
                        Operation.of(
                                        "verify" + named() + "Log",
                                        "Walks the whole log and checks its chain.")
                                .answers(Audit.class),
                        this::verify));
    }

    private Mono<ServerResponse> events(ServerRequest request) {
        String tag = Params.text(request, "tag");
        long after = Params.number(request, "after", 0);
        int limit = Params.limit(request, STANDARD_LIMIT, MOST);
        CompletableFuture<LogReader.Page> page =
                tag == null ? log.read(after, limit) : log.readTagged(tagOf(tag), after, limit);
        return Mono.fromFuture(page)
                .flatMap(
                        read ->
                                Positions.stamp(
                                                ServerResponse.ok(),
                                                PositionVector.of(log.log(), read.head()))
                                        .bodyValue(view(read)));
    }

    private EventView.Page view(LogReader.Page page) {
        return new EventView.Page(
                page.events().stream().map(event -> EventView.of(event, mapper)).toList(),
                page.upTo() < page.head() ? page.upTo() : null,
                page.head());
    }

    private Mono<ServerResponse> verify(ServerRequest request) {
        return Mono.fromFuture(() -> log.verify(progress -> {}))
                .map(this::audit)
                .flatMap(
                        audit ->
                                Positions.stamp(
                                                ServerResponse.ok(),
                                                PositionVector.of(log.log(), audit.head()))
                                        .bodyValue(audit));
    }

    private Audit audit(Verification verification) {
        return new Audit(
                log.log(),
                verification.intact(),
                verification.verifiedTo(),
                verification.head(),
                verification.headHash(),
                verification.brokenAt(),
                verification.reason());
    }

    /** The log's name as a part of an operation's. */
    private String named() {
        return log.log().substring(0, 1).toUpperCase(Locale.ROOT) + log.log().substring(1);
    }

    private static EventTag tagOf(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || text.lastIndexOf('=', colon) >= 0) {
            throw Problem.badField("tag", "expected KEY:VALUE, such as component:shop");
        }
        return new EventTag(text.substring(0, colon), text.substring(colon + 1));
    }
}
