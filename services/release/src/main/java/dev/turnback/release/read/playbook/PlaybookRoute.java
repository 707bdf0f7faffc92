package dev.turnback.release.read.playbook;

import dev.turnback.kernel.PositionVector;
import dev.turnback.release.read.components.ComponentView;
import dev.turnback.release.read.gate.Elsewhere;
import dev.turnback.release.read.matrix.LineView;
import dev.turnback.release.read.matrix.Reversals;
import dev.turnback.release.read.procedures.ProcedureView;
import dev.turnback.release.read.rehearsals.RehearsalView;
import dev.turnback.release.read.releases.OpenWindow;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.release.read.sheets.SheetView;
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
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code GET /components/{id}/playbook}: Markdown, or HTML or JSON for who asks for it. The ETag
 * changes when the text does, and only then.
 */
public record PlaybookRoute(
        Rows<ComponentView> components,
        Rows<LineView> lines,
        Reversals reversals,
        Rows<ProcedureView> procedures,
        Rows<SheetView> sheets,
        Rows<RehearsalView> rehearsals,
        Rows<ReleaseView> releases,
        Elsewhere elsewhere,
        InstantSource clock) {

    private static final MediaType MARKDOWN =
            new MediaType("text", "markdown", StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    /** What the document can be asked for as. */
    enum Format {
        MARKDOWN,
        HTML,
        JSON
    }

    public Route route() {
        return Route.get(
                "/api/v1/components/{id}/playbook",
                Access.READ,
                Operation.of("getPlaybook", "All that is prepared for a component, as a document.")
                        .query(
                                "format",
                                "MARKDOWN, HTML or JSON; else what Accept asks for, and Markdown"
                                        + " when it does not")
                        .query("atLeast", "waits until the views hold this position")
                        .answers(Playbook.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        Format format = format(request);
        return AtLeast.answer(
                request,
                components.progress(),
                position -> playbook(id).flatMap(each -> answer(request, position, format, each)));
    }

    private Mono<Playbook> playbook(String id) {
        return components
                .get(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no component " + id)))
                .flatMap(
                        component ->
                                Mono.zip(
                                                seen(id),
                                                procedures.all(of("procedures", id)),
                                                sheets.all(of("sheets", id)),
                                                rehearsals.all(of("rehearsals", id).backwards()),
                                                releases.all(of("releases", "byOpenWindow", id)),
                                                elsewhere.guidanceOf(id))
                                        .map(
                                                all ->
                                                        new Playbook(
                                                                component,
                                                                all.getT1(),
                                                                active(all.getT2()),
                                                                inForce(all.getT3()),
                                                                ended(all.getT4()),
                                                                windows(all.getT5()),
                                                                all.getT6())));
    }

    private Mono<List<LineView>> seen(String id) {
        return reversals
                .of(id)
                .flatMap(
                        observed ->
                                lines.shownAs(line -> line.seenWith(observed))
                                        .all(of("matrix", id)));
    }

    private static ViewQuery of(String view, String component) {
        return of(view, "byComponent", component);
    }

    private static ViewQuery of(String view, String index, String component) {
        return ViewQuery.along(view, index).with(ViewValue.of(component));
    }

    private static List<ProcedureView> active(List<ProcedureView> all) {
        return all.stream().filter(each -> each.state() == ProcedureView.State.ACTIVE).toList();
    }

    private static List<SheetView> inForce(List<SheetView> all) {
        return all.stream().filter(each -> each.state() == SheetView.State.ACTIVE).toList();
    }

    private static List<RehearsalView> ended(List<RehearsalView> all) {
        return all.stream().filter(each -> each.state() == RehearsalView.State.FINISHED).toList();
    }

    private List<OpenWindow> windows(List<ReleaseView> all) {
        return OpenWindow.ofAll(all, clock.instant());
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

    private static Mono<ServerResponse> answer(
            ServerRequest request, PositionVector position, Format format, Playbook playbook) {
        return switch (format) {
            case JSON -> Positions.stamp(ServerResponse.ok(), position).bodyValue(playbook);
            case HTML ->
                    text(
                            request,
                            position,
                            HTML,
                            HtmlWriter.write(playbook.title(), playbook.blocks()));
            case MARKDOWN ->
                    text(request, position, MARKDOWN, MarkdownWriter.write(playbook.blocks()));
        };
    }

    private static Mono<ServerResponse> text(
            ServerRequest request, PositionVector position, MediaType type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
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
        return known ? answer.build() : answer.contentType(type).bodyValue(bytes);
    }
}
