package dev.turnback.release.read.playbookfile;

import dev.turnback.kernel.PositionVector;
import dev.turnback.playbook.PlaybookFile;
import dev.turnback.playbook.PlaybookYaml;
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
 * not in it; its ETag changes when the text does, and only then.
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
        return Mono.zip(
                        prepared.linesOf(component.id()),
                        prepared.proceduresOf(component.id()),
                        prepared.sheetOf(component.id())
                                .map(Optional::of)
                                .defaultIfEmpty(Optional.empty()))
                .flatMap(
                        all ->
                                plan(request, component, all.getT2(), all.getT3())
                                        .map(Optional::of)
                                        .defaultIfEmpty(Optional.empty())
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
                                                                all.getT3()
                                                                        .map(FileOf::sheet)
                                                                        .orElse(null),
                                                                plan.orElse(null))));
    }

    private Mono<ReleasePlan> plan(
            ServerRequest request,
            ComponentView component,
            List<ProcedureView> procedures,
            Optional<SheetView> sheet) {
        refuseAmbiguous(procedures);
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

    /** A file knows procedures by their names. */
    private static void refuseAmbiguous(List<ProcedureView> procedures) {
        for (int i = 1; i < procedures.size(); i++) {
            String name = procedures.get(i).name();
            if (name.equals(procedures.get(i - 1).name())) {
                throw Problem.refused(
                        "name-not-unique",
                        "two procedures are called '%s', %s and %s: rename or retire one first"
                                .formatted(
                                        name, procedures.get(i - 1).id(), procedures.get(i).id()));
            }
        }
    }

    private static Mono<ServerResponse> answer(
            ServerRequest request, PositionVector position, PlaybookFile file) {
        byte[] bytes = PlaybookYaml.write(file).getBytes(StandardCharsets.UTF_8);
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
