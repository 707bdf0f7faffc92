package dev.turnback.incident.read.reviews;

import dev.turnback.incident.read.export.Exporter;
import dev.turnback.kernel.PositionVector;
import dev.turnback.service.Rows;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Etags;
import dev.turnback.web.FieldValues;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Positions;
import dev.turnback.web.Route;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code GET /incidents/{id}/review/document}: Markdown, or HTML for who asks for it. The ETag
 * changes when the text does, and only then.
 */
public record ReviewDocumentRoute(Rows<ReviewView> rows, Exporter exporter) {

    /** What the document can be asked for as. */
    enum Format {
        MARKDOWN,
        HTML;

        private MediaType type() {
            return switch (this) {
                case MARKDOWN -> new MediaType("text", "markdown", StandardCharsets.UTF_8);
                case HTML -> new MediaType("text", "html", StandardCharsets.UTF_8);
            };
        }

        private byte[] of(Reviewed reviewed) {
            String text =
                    switch (this) {
                        case MARKDOWN -> MarkdownForm.of(reviewed);
                        case HTML -> HtmlForm.of(reviewed);
                    };
            return text.getBytes(StandardCharsets.UTF_8);
        }

        /** A page is opened, a text is taken away. */
        private String disposition(String name) {
            return switch (this) {
                case MARKDOWN -> "attachment; filename=\"" + name + ".md\"";
                case HTML -> "inline; filename=\"" + name + ".html\"";
            };
        }
    }

    public Route route() {
        return Route.get(
                "/api/v1/incidents/{id}/review/document",
                Access.READ,
                Operation.of("getReviewDocument", "The review of an incident, as Markdown or HTML.")
                        .query(
                                "format",
                                "MARKDOWN or HTML; else what Accept asks for, and Markdown when it"
                                        + " does not")
                        .query("asOf", "as it was known then, RFC 3339")
                        .query("atLeast", "waits until the views hold this position"),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String incidentId = request.pathVariable("id");
        var asOf = Params.instant(request, "asOf");
        Format format = format(request);
        return AtLeast.answer(
                request,
                rows.progress(),
                position ->
                        ReviewRoutes.one(exporter, incidentId, asOf)
                                .flatMap(found -> answer(request, position, format, found)));
    }

    private static Format format(ServerRequest request) {
        Format asked = Params.oneOf(request, "format", Format.class);
        if (asked != null) {
            return asked;
        }
        return FieldValues.accept(request).contains(MediaType.TEXT_HTML)
                ? Format.HTML
                : Format.MARKDOWN;
    }

    private static Mono<ServerResponse> answer(
            ServerRequest request, PositionVector position, Format format, Reviewed reviewed) {
        byte[] text = format.of(reviewed);
        String etag = Etags.strong(text);
        boolean known = Etags.matches(request, etag);
        ServerResponse.BodyBuilder answer =
                Positions.stamp(
                                ServerResponse.status(
                                        known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK),
                                position)
                        .eTag(etag)
                        .varyBy("Accept")
                        .cacheControl(CacheControl.noCache().cachePrivate());
        return known
                ? answer.build()
                : answer.contentType(format.type())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                format.disposition(reviewed.review().id()))
                        .bodyValue(text);
    }
}
