package dev.turnback.incident.read.reviews;

import dev.turnback.incident.read.export.Exporter;
import dev.turnback.kernel.PositionVector;
import dev.turnback.service.Rows;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Etags;
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
 * {@code GET /incidents/{id}/review/document}: Markdown. The ETag changes when the text does, and
 * only then.
 */
public record ReviewDocumentRoute(Rows<ReviewView> rows, Exporter exporter) {

    private static final MediaType MARKDOWN =
            new MediaType("text", "markdown", StandardCharsets.UTF_8);

    public Route route() {
        return Route.get(
                "/api/v1/incidents/{id}/review/document",
                Access.READ,
                Operation.of("getReviewDocument", "The review of an incident, as Markdown.")
                        .query("asOf", "as it was known then, RFC 3339")
                        .query("atLeast", "waits until the views hold this position"),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String incidentId = request.pathVariable("id");
        var asOf = Params.instant(request, "asOf");
        return AtLeast.answer(
                request,
                rows.progress(),
                position ->
                        ReviewRoutes.one(exporter, incidentId, asOf)
                                .flatMap(
                                        found ->
                                                markdown(
                                                        request,
                                                        position,
                                                        new ReviewDocument(found))));
    }

    private static Mono<ServerResponse> markdown(
            ServerRequest request, PositionVector position, ReviewDocument document) {
        byte[] bytes = document.markdown().getBytes(StandardCharsets.UTF_8);
        String etag = Etags.strong(bytes);
        boolean known = Etags.matches(request, etag);
        ServerResponse.BodyBuilder answer =
                Positions.stamp(
                                ServerResponse.status(
                                        known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK),
                                position)
                        .eTag(etag)
                        .cacheControl(CacheControl.noCache().cachePrivate());
        return known
                ? answer.build()
                : answer.contentType(MARKDOWN)
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\""
                                        + document.reviewed().review().id()
                                        + ".md\"")
                        .bodyValue(bytes);
    }
}
