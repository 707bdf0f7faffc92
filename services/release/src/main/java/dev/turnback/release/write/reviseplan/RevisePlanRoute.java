package dev.turnback.release.write.reviseplan;

import dev.turnback.release.domain.release.ReleaseCommand.RevisePlan;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.release.write.Desk;
import dev.turnback.release.write.planrelease.MatrixLines;
import dev.turnback.release.write.planrelease.PlanBody;
import dev.turnback.release.write.planrelease.PlanProcedures;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Etags;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /releases/{id}/plan}, with the version that was looked at in If-Match. */
public record RevisePlanRoute(Desk desk, MatrixLines lines, PlanProcedures procedures) {

    public Route route() {
        return Route.post(
                "/api/v1/releases/{id}/plan",
                Access.RELEASE,
                Operation.of(
                                "revisePlan",
                                "Plans a release anew, as a whole, before it reaches anybody.")
                        .takes(PlanBody.class)
                        .answers(ReleaseView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, PlanBody.class)
                .flatMap(
                        received -> {
                            int seen = Etags.versionIn(request);
                            Check.id("component", received.body().component());
                            return desk.mayForRelease(request, Access.RELEASE, id)
                                    .then(Mono.defer(() -> command(id, seen, received.body())))
                                    .flatMap(
                                            command ->
                                                    desk.commands()
                                                            .handle(command, received.context()));
                        })
                .flatMap(
                        handled ->
                                desk.commands()
                                        .answer(handled, HttpStatus.OK, desk.releases(), id));
    }

    private Mono<RevisePlan> command(String id, int seen, PlanBody body) {
        return procedures
                .checked(body)
                .flatMap(known -> known.checked(lines))
                .map(
                        plan ->
                                new RevisePlan(
                                        id,
                                        plan,
                                        seen,
                                        Check.at("at", body.at(), desk.commands().now())));
    }
}
