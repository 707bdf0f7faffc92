package dev.turnback.guidance.read.document;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.guidance.read.items.ItemView;
import dev.turnback.kernel.PositionVector;
import dev.turnback.service.Check;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Etags;
import dev.turnback.web.FieldValues;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Positions;
import dev.turnback.web.Route;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code GET /guidance/document}: Markdown, or JSON for who asks for it. The ETag changes when the
 * text does, and only then.
 */
public record DocumentRoute(Rows<ItemView> rows) {

    private static final MediaType MARKDOWN =
            new MediaType("text", "markdown", StandardCharsets.UTF_8);

    public Route route() {
        return Route.get(
                "/api/v1/guidance/document",
                Access.READ,
                Operation.of("getGuidanceDocument", "The adopted guidance, as Markdown.")
                        .query("component", "only what applies to this component")
                        .query("changeKind", "only what applies to this kind of change")
                        .query("atLeast", "waits until the views hold this position")
                        .answers(GuidanceDocument.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String component = Params.text(request, "component");
        if (component != null) {
            Check.id("component", component);
        }
        ChangeKind kind = Params.oneOf(request, "changeKind", ChangeKind.class);
        return AtLeast.answer(
                request,
                rows.progress(),
                position ->
                        adopted(null, new ArrayList<>())
                                .map(items -> new GuidanceDocument(component, kind, items))
                                .flatMap(
                                        document ->
                                                wantsJson(request)
                                                        ? Positions.stamp(
                                                                        ServerResponse.ok(),
                                                                        position)
                                                                .bodyValue(document)
                                                        : markdown(request, position, document)));
    }

    private Mono<List<ItemView>> adopted(@Nullable String cursor, List<ItemView> before) {
        ViewQuery query =
                ViewQuery.along("guidance", "byState")
                        .with(ViewValue.of(ItemView.State.ADOPTED.name()))
                        .limit(ViewQuery.MAX_LIMIT)
                        .after(cursor);
        return rows.find(query)
                .flatMap(
                        page -> {
                            before.addAll(page.items());
                            return page.nextCursor() == null
                                    ? Mono.just(before)
                                    : adopted(page.nextCursor(), before);
                        });
    }

    private static boolean wantsJson(ServerRequest request) {
        return FieldValues.accept(request).contains(MediaType.APPLICATION_JSON);
    }

    private static Mono<ServerResponse> markdown(
            ServerRequest request, PositionVector position, GuidanceDocument document) {
        byte[] bytes = document.markdown().getBytes(StandardCharsets.UTF_8);
        String etag = Etags.strong(bytes);
        boolean known = Etags.matches(request, etag);
        ServerResponse.BodyBuilder answer =
                Positions.stamp(
                                ServerResponse.status(
                                        known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK),
                                position)
                        .eTag(etag)
                        .varyBy("Accept")
                        .cacheControl(CacheControl.noCache().cachePrivate());
        return known ? answer.build() : answer.contentType(MARKDOWN).bodyValue(bytes);
    }
}
