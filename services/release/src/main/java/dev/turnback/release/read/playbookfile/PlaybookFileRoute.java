package dev.turnback.release.read.playbookfile;

import dev.turnback.kernel.PositionVector;
import dev.turnback.playbook.FileError;
import dev.turnback.playbook.PlaybookFile;
import dev.turnback.playbook.PlaybookYaml;
import dev.turnback.playbook.Reading;
import dev.turnback.playbook.ReleasePlan;
import dev.turnback.release.ReleaseSlices;
import dev.turnback.release.domain.release.Plan;
import dev.turnback.release.domain.release.Release;
import dev.turnback.release.read.components.ComponentView;
import dev.turnback.release.read.procedures.ProcedureView;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.release.read.sheets.SheetView;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Etags;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Positions;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code GET /components/{id}/turnback.yaml}. Signatures, rehearsals and what else is evidence are
 * not in it; its ETag changes when the text does, and only then. What could not be applied is not
 * handed out: 422.
 */
public record PlaybookFileRoute(Prepared prepared, States states) {

    private static final MediaType YAML =
            new MediaType("application", "yaml", StandardCharsets.UTF_8);

    public Route route() {
        return Route.get(
                "/api/v1/components/{id}/turnback.yaml",
                Access.READ,
                Operation.of(
                                "exportPlaybookFile",
                                "What is prepared for a component, as its turnback.yaml.")
                        .query("release", "the id of a release whose plan is to be in it")
                        .query("atLeast", "waits until the views hold this position"),
                request ->
                        AtLeast.answer(
                                request,
                                prepared.components().progress(),
                                position ->
                                        file(request)
                                                .flatMap(file -> answer(request, position, file))));
    }

    private Mono<PlaybookFile> file(ServerRequest request) {
        String id = request.pathVariable("id");
        return prepared.components()
                .get(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no component " + id)))
                .flatMap(component -> file(request, component));
    }

    private Mono<PlaybookFile> file(ServerRequest request, ComponentView component) {
        String id = component.id();
        return Mono.zip(
                        prepared.linesOf(id),
                        prepared.proceduresOf(id),
                        prepared.sheetsOf(id),
                        optional(prepared.sheetInForce(id)))
                .flatMap(
                        all -> {
                            UniqueNames.require(all.getT2(), all.getT3(), all.getT4());
                            return optional(plan(request, component, all.getT2(), all.getT4()))
                                    .map(
                                            plan ->
                                                    new PlaybookFile(
                                                            FileOf.component(component),
                                                            all.getT1().stream()
                                                                    .map(FileOf::line)
                                                                    .toList(),
                                                            all.getT2().stream()
                                                                    .map(FileOf::procedure)
                                                                    .toList(),
                                                            all.getT4()
                                                                    .map(FileOf::sheet)
                                                                    .orElse(null),
                                                            plan.orElse(null)));
                        });
    }

    private static <T> Mono<Optional<T>> optional(Mono<T> value) {
        return value.map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private Mono<ReleasePlan> plan(
            ServerRequest request,
            ComponentView component,
            List<ProcedureView> procedures,
            Optional<SheetView> sheet) {
        String release = Params.text(request, "release");
        if (release == null) {
            return Mono.empty();
        }
        var names =
                procedures.stream()
                        .collect(Collectors.toMap(ProcedureView::id, ProcedureView::name));
        return prepared.releases()
                .get(release)
                .filter(row -> belongs(row, component))
                .flatMap(row -> states.of(ReleaseSlices.RELEASE, row.id()))
                .flatMap(state -> Mono.justOrEmpty(planOf(state)))
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        Problem.notFound(
                                                "no release %s of %s was planned here"
                                                        .formatted(release, component.id()))))
                .map(new PlanOf(names, sheet.orElse(null))::plan);
    }

    private static boolean belongs(ReleaseView release, ComponentView component) {
        return release.component().equals(component.id()) && Prepared.isPlannedHere(release);
    }

    private static Optional<Plan> planOf(Release release) {
        return switch (release) {
            case Release.Unplanned _ -> Optional.empty();
            case Release.Planned planned -> Optional.of(planned.plan());
            case Release.Live live -> Optional.of(live.plan());
            case Release.RolledBack rolledBack -> Optional.of(rolledBack.plan());
        };
    }

    private static Mono<ServerResponse> answer(
            ServerRequest request, PositionVector position, PlaybookFile file) {
        byte[] bytes = PlaybookYaml.write(file).getBytes(StandardCharsets.UTF_8);
        if (PlaybookYaml.read(bytes) instanceof Reading.Broken(List<FileError> errors, var _)) {
            throw Problem.refused(
                    "not-a-file",
                    "what is recorded cannot be a file, which would be refused: "
                            + errors.getFirst().said("turnback.yaml"));
        }
        String etag = Etags.strong(bytes);
        boolean known = Etags.matches(request, etag);
        ServerResponse.BodyBuilder answer =
                Positions.stamp(
                                ServerResponse.status(
                                        known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK),
                                position)
                        .eTag(etag)
                        .cacheControl(CacheControl.noCache().cachePrivate());
        return known ? answer.build() : answer.contentType(YAML).bodyValue(bytes);
    }
}
