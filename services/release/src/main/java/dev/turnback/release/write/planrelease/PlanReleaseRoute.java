package dev.turnback.release.write.planrelease;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.release.domain.release.ReleaseCommand.PlanRelease;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.release.write.Desk;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /releases}. */
public record PlanReleaseRoute(Desk desk, MatrixLines lines, PlanProcedures procedures) {

    public Route route() {
        return Route.post(
                "/api/v1/releases",
                Access.RELEASE,
                Operation.of("planRelease", "Plans a release.")
                        .takes(PlanBody.class)
                        .answers(ReleaseView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        return Commands.receive(request, PlanBody.class)
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

    private Mono<PlanRelease> command(PlanBody body) {
        return procedures
                .checked(body)
                .flatMap(known -> known.checked(lines))
                .map(
                        plan ->
                                new PlanRelease(
                                        desk.commands().ids().next("rel"),
                                        plan,
                                        Check.at("at", body.at(), desk.commands().now())));
    }
}
