package dev.turnback.release.write.draftmatrixlines;

import dev.turnback.axon.CommandContext;
import dev.turnback.release.read.components.ComponentView;
import dev.turnback.release.read.matrix.LineView;
import dev.turnback.release.write.MatrixDesk;
import dev.turnback.release.write.draftmatrixlines.Drafting.Drafts;
import dev.turnback.release.write.draftmatrixlines.Drafting.Result;
import dev.turnback.service.NoFields;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.util.List;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code POST /components/{id}/matrix/drafts} and {@code POST /matrix/drafts}. A line that was
 * drafted is not drafted again, so a request can be repeated; the answer then says what is there.
 */
public record DraftMatrixLinesRoutes(MatrixDesk matrix) {

    /**
     * @param components how many have a history
     * @param drafted the lines that were drafted
     * @param skipped what the matrix has a line of, or had
     */
    public record AllDrafts(int components, List<LineView> drafted, List<Result.Skipped> skipped) {}

    public List<Route> routes() {
        return List.of(
                Route.post(
                        "/api/v1/components/{id}/matrix/drafts",
                        Access.RELEASE,
                        Operation.of(
                                        "draftMatrixLinesOfComponent",
                                        "Drafts the lines that a component's matrix lacks, from"
                                                + " its history.")
                                .takes(NoFields.class)
                                .answers(Drafts.class),
                        this::one),
                Route.post(
                        "/api/v1/matrix/drafts",
                        Access.RELEASE,
                        Operation.of(
                                        "draftMatrixLines",
                                        "Drafts the lines that the matrix lacks, of every"
                                                + " component that the caller may release.")
                                .takes(NoFields.class)
                                .answers(AllDrafts.class),
                        this::all));
    }

    private Mono<ServerResponse> one(ServerRequest request) {
        String component = request.pathVariable("id");
        return Caller.require(request, Access.RELEASE, component)
                .then(Commands.receive(request, NoFields.class))
                .flatMap(received -> new Drafting(matrix).of(component, received.context()))
                .flatMap(results -> ServerResponse.ok().bodyValue(Drafts.of(results)));
    }

    private Mono<ServerResponse> all(ServerRequest request) {
        return Commands.receive(request, NoFields.class)
                .flatMap(
                        received ->
                                components(request)
                                        .concatMap(id -> drafts(id, received.context()))
                                        .filter(results -> !results.isEmpty())
                                        .collectList())
                .flatMap(results -> ServerResponse.ok().bodyValue(together(results)));
    }

    private Mono<List<Result>> drafts(String component, CommandContext context) {
        return new Drafting(matrix).of(component, context);
    }

    private static AllDrafts together(List<List<Result>> results) {
        Drafts drafts = Drafts.of(results.stream().flatMap(List::stream).toList());
        return new AllDrafts(results.size(), drafts.drafted(), drafts.skipped());
    }

    private Flux<String> components(ServerRequest request) {
        Rows<ComponentView> rows = matrix.desk().components();
        ViewQuery query = ViewQuery.along("components", "byId").limit(ViewQuery.MAX_LIMIT);
        return Caller.of(request)
                .flatMapMany(
                        caller ->
                                rows.find(query)
                                        .expand(
                                                page ->
                                                        page.nextCursor() == null
                                                                ? Mono.empty()
                                                                : rows.find(
                                                                        query.after(
                                                                                page.nextCursor())))
                                        .flatMapIterable(Rows.Page::items)
                                        .map(ComponentView::id)
                                        .filter(id -> caller.may(Access.RELEASE, id)));
    }
}
