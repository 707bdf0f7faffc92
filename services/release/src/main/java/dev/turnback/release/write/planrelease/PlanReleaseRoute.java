package dev.turnback.release.write.planrelease;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.release.domain.release.Change;
import dev.turnback.release.domain.release.Plan;
import dev.turnback.release.domain.release.ReleaseCommand.PlanRelease;
import dev.turnback.release.domain.release.Stage;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.release.write.Desk;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code POST /releases}. */
public record PlanReleaseRoute(Desk desk, MatrixLines lines) {

    private static final int CHANGES = 200;
    private static final int STAGES = 50;
    private static final int PROCEDURES = 20;

    /**
     * @param component the component's id; one that nobody declared is noted
     * @param previousVersion what runs before it
     * @param changes what it changes
     * @param stages in the order in which they are to be reached
     * @param owner the person who answers for it, as an id
     * @param sheetId the decision sheet to go by; the component's newest when absent
     * @param procedureIds the procedures to go by; all of the component when absent
     * @param at when it was planned; now when absent
     */
    public record Body(
            String component,
            String version,
            @Nullable String previousVersion,
            @Nullable List<ChangeBody> changes,
            @Nullable List<StageBody> stages,
            @Nullable String owner,
            @Nullable String sheetId,
            @Nullable List<String> procedureIds,
            @Nullable Instant at) {}

    /**
     * @param exposurePercent share of users it reaches, 0 to 100
     */
    public record StageBody(String name, double exposurePercent) {}

    public Route route() {
        return Route.post(
                "/api/v1/releases",
                Access.RELEASE,
                Operation.of("planRelease", "Plans a release.")
                        .takes(Body.class)
                        .answers(ReleaseView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        return Commands.receive(request, Body.class)
                .flatMap(
                        received -> {
                            String component = Check.id("component", received.body().component());
                            return Caller.require(request, Access.RELEASE, component)
                                    .flatMap(_ -> command(received.body()))
                                    .flatMap(command -> plan(command, received.context()));
                        });
    }

    private Mono<ServerResponse> plan(PlanRelease command, CommandContext context) {
        return desk.inUse(command.plan().component(), context)
                .flatMap(_ -> desk.commands().handle(command, context))
                .flatMap(
                        handled ->
                                desk.commands()
                                        .created(handled, "release", command.releaseId())
                                        .flatMap(id -> answer(handled, id)));
    }

    private Mono<ServerResponse> answer(Handled handled, String id) {
        return desk.commands().answer(handled, HttpStatus.CREATED, desk.releases(), id);
    }

    private Mono<PlanRelease> command(Body body) {
        return changes(body)
                .map(
                        changes ->
                                new PlanRelease(
                                        desk.commands().ids().next("rel"),
                                        plan(body, changes),
                                        Check.at("at", body.at(), desk.commands().now())));
    }

    private static Plan plan(Body body, List<Change> changes) {
        return new Plan(
                body.component(),
                Check.version("version", body.version()),
                Check.versionOrNull("previousVersion", body.previousVersion()),
                changes,
                stages(body.stages() == null ? List.of() : body.stages()),
                body.owner() == null ? null : Check.madeId("owner", body.owner()),
                body.sheetId() == null ? null : Check.madeId("sheetId", body.sheetId()),
                procedures(body.procedureIds() == null ? List.of() : body.procedureIds()));
    }

    /** Each change with what the matrix says of it now. */
    private Mono<List<Change>> changes(Body body) {
        List<ChangeBody> changes = body.changes() == null ? List.of() : body.changes();
        Check.atMost("changes", changes.size(), CHANGES);
        return Flux.range(0, changes.size())
                .concatMap(
                        i -> {
                            ChangeBody change = changes.get(i);
                            return lines.nearest(body.component(), change.kind(), change.pattern())
                                    .map(line -> change.checked("changes[" + i + "]", line))
                                    .switchIfEmpty(
                                            Mono.fromSupplier(
                                                    () ->
                                                            change.checked(
                                                                    "changes[" + i + "]", null)));
                        })
                .collectList();
    }

    private static List<String> procedures(List<String> ids) {
        Check.atMost("procedureIds", ids.size(), PROCEDURES);
        return IntStream.range(0, ids.size())
                .mapToObj(i -> Check.madeId("procedureIds[" + i + "]", ids.get(i)))
                .toList();
    }

    private static List<Stage> stages(List<StageBody> stages) {
        Check.atMost("stages", stages.size(), STAGES);
        if (stages.stream().map(StageBody::name).distinct().count() < stages.size()) {
            throw Problem.badField("stages", "expected each name once");
        }
        return IntStream.range(0, stages.size())
                .mapToObj(i -> stage("stages[" + i + "]", stages.get(i)))
                .toList();
    }

    private static Stage stage(String field, StageBody stage) {
        return new Stage(
                Check.name(field + ".name", stage.name()),
                Check.percent(field + ".exposurePercent", stage.exposurePercent()));
    }
}
