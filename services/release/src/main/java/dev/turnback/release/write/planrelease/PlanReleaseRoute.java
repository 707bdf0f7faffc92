package dev.turnback.release.write.planrelease;

import dev.turnback.contracts.ChangeKind;
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
import reactor.core.publisher.Mono;

/** {@code POST /releases}. */
public record PlanReleaseRoute(Desk desk) {

    private static final int CHANGES = 200;
    private static final int STAGES = 50;

    /**
     * @param component the component's id; one that nobody declared is noted
     * @param previousVersion what runs before it
     * @param changes what it changes
     * @param stages in the order in which they are to be reached
     * @param at when it was planned; now when absent
     */
    public record Body(
            String component,
            String version,
            @Nullable String previousVersion,
            @Nullable List<ChangeBody> changes,
            @Nullable List<StageBody> stages,
            @Nullable Instant at) {}

    /** One thing that the release changes. */
    public record ChangeBody(ChangeKind kind, String description) {}

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
                            PlanRelease command = command(received.body());
                            String component = command.plan().component();
                            return Caller.require(request, Access.RELEASE, component)
                                    .flatMap(_ -> desk.note(component, received.context()))
                                    .flatMap(
                                            _ ->
                                                    desk.commands()
                                                            .handle(command, received.context()))
                                    .flatMap(
                                            handled ->
                                                    desk.commands()
                                                            .created(
                                                                    handled,
                                                                    "release",
                                                                    command.releaseId())
                                                            .flatMap(
                                                                    id ->
                                                                            desk.commands()
                                                                                    .answer(
                                                                                            handled,
                                                                                            HttpStatus
                                                                                                    .CREATED,
                                                                                            desk
                                                                                                    .releases(),
                                                                                            id)));
                        });
    }

    private PlanRelease command(Body body) {
        Plan plan =
                new Plan(
                        Check.id("component", body.component()),
                        Check.version("version", body.version()),
                        Check.versionOrNull("previousVersion", body.previousVersion()),
                        changes(body.changes() == null ? List.of() : body.changes()),
                        stages(body.stages() == null ? List.of() : body.stages()));
        return new PlanRelease(
                desk.commands().ids().next("rel"),
                plan,
                Check.at("at", body.at(), desk.commands().now()));
    }

    private static List<Change> changes(List<ChangeBody> changes) {
        Check.atMost("changes", changes.size(), CHANGES);
        return IntStream.range(0, changes.size())
                .mapToObj(
                        i ->
                                new Change(
                                        changes.get(i).kind(),
                                        Check.text(
                                                "changes[" + i + "].description",
                                                changes.get(i).description())))
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
