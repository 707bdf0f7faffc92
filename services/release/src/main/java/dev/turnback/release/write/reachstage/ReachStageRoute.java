package dev.turnback.release.write.reachstage;

import dev.turnback.release.domain.release.ReleaseCommand.ReachStage;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.release.write.Desk;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /releases/{id}/stages}. */
public record ReachStageRoute(Desk desk) {

    /**
     * @param exposurePercent share of users reached, 0 to 100; the planned share when absent
     * @param at when it was reached; now when absent
     */
    public record Body(String stage, @Nullable Double exposurePercent, @Nullable Instant at) {}

    public Route route() {
        return Route.post(
                "/api/v1/releases/{id}/stages",
                Access.RELEASE,
                Operation.of("reachStage", "Records that a rollout reached a stage.")
                        .takes(Body.class)
                        .answers(ReleaseView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return desk.mayForRelease(request, Access.RELEASE, id)
                .then(Commands.receive(request, Body.class))
                .flatMap(
                        received ->
                                desk.commands()
                                        .handle(command(id, received.body()), received.context()))
                .flatMap(
                        handled ->
                                desk.commands()
                                        .answer(handled, HttpStatus.OK, desk.releases(), id));
    }

    private ReachStage command(String id, Body body) {
        Double percent = body.exposurePercent();
        return new ReachStage(
                id,
                Check.name("stage", body.stage()),
                percent == null ? null : Check.percent("exposurePercent", percent),
                Check.at("at", body.at(), desk.commands().now()));
    }
}
