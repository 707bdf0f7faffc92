package dev.turnback.guidance.read.document;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.guidance.read.items.ItemView;
import dev.turnback.kernel.PositionVector;
import dev.turnback.service.Check;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.FieldValues;
import dev.turnback.web.Json;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code GET /guidance/document}: Markdown, or HTML or JSON for who asks for it; {@code GET
 * /guidance/feed}: Atom. The ETag changes when the text does, and only then.
 */
public record DocumentRoute(Rows<ItemView> rows) {

    /** What the document can be asked for as. */
    enum Format {
        MARKDOWN,
        HTML,
        JSON
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/guidance/document",
                        Access.READ,
                        asked(
                                        Operation.of(
                                                "getGuidanceDocument",
                                                "The adopted guidance, as Markdown, HTML or JSON."))
                                .query(
                                        "format",
                                        "MARKDOWN, HTML or JSON; else what Accept asks for, and"
                                                + " Markdown when it does not")
                                .answers(GuidanceDocument.class),
                        this::document),
                Route.get(
                        "/api/v1/guidance/feed",
                        Access.READ,
                        asked(
                                Operation.of(
                                        "getGuidanceFeed",
                                        "What was adopted, revised and retired, as an Atom feed.")),
                        this::feed));
    }

    private static Operation asked(Operation operation) {
        return operation
                .query("component", "only what applies to this component")
                .query("changeKind", "only what applies to this kind of change")
                .query("atLeast", "waits until the views hold this position");
    }

    private Mono<ServerResponse> document(ServerRequest request) {
        Applies applies = applies(request);
        Format format = format(request);
        return answered(
                request,
                (position, items) -> {
                    var document =
                            GuidanceDocument.of(applies.component(), applies.changeKind(), items);
                    return switch (format) {
                        case MARKDOWN ->
                                Form.answer(
                                        request,
                                        position,
                                        Form.MARKDOWN,
                                        bytes(MarkdownForm.of(document)));
                        case HTML ->
                                Form.answer(
                                        request, position, Form.HTML, bytes(HtmlForm.of(document)));
                        case JSON ->
                                Form.answer(
                                        request,
                                        position,
                                        MediaType.APPLICATION_JSON,
                                        Json.mapper().writeValueAsBytes(document));
                    };
                });
    }

    private Mono<ServerResponse> feed(ServerRequest request) {
        Applies applies = applies(request);
        return answered(
                request,
                (position, items) ->
                        Form.answer(
                                request, position, Form.ATOM, bytes(AtomFeed.of(applies, items))));
    }

    @FunctionalInterface
    private interface Answering {
        Mono<ServerResponse> of(PositionVector position, List<ItemView> items);
    }

    private Mono<ServerResponse> answered(ServerRequest request, Answering answering) {
        return AtLeast.answer(
                request,
                rows.progress(),
                position ->
                        rows.all(ViewQuery.along("guidance", "byTime"))
                                .flatMap(items -> answering.of(position, items)));
    }

    private static Applies applies(ServerRequest request) {
        String component = Params.text(request, "component");
        if (component != null) {
            Check.id("component", component);
        }
        return new Applies(component, Params.oneOf(request, "changeKind", ChangeKind.class));
    }

    private static Format format(ServerRequest request) {
        Format asked = Params.oneOf(request, "format", Format.class);
        List<MediaType> accepted = FieldValues.accept(request);
        if (asked != null) {
            return asked;
        }
        if (accepted.contains(MediaType.APPLICATION_JSON)) {
            return Format.JSON;
        }
        return accepted.contains(MediaType.TEXT_HTML) ? Format.HTML : Format.MARKDOWN;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
