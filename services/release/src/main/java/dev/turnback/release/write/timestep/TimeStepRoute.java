package dev.turnback.release.write.timestep;

import dev.turnback.release.domain.rehearsal.RehearsalCommand.TimeStep;
import dev.turnback.release.domain.rehearsal.StepTime;
import dev.turnback.release.read.rehearsals.RehearsalView;
import dev.turnback.release.write.rehearsing.RehearsalDesk;
import dev.turnback.release.write.rehearsing.StepField;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /rehearsals/{id}/steps}. */
public record TimeStepRoute(RehearsalDesk desk) {

    /**
     * @param step from 0; told again, the last word counts
     */
    public record Body(int step, Instant startedAt, Instant finishedAt, @Nullable String note) {}

    public Route route() {
        return Route.post(
                "/api/v1/rehearsals/{id}/steps",
                Access.LOG,
                Operation.of("timeRehearsalStep", "Notes when a step began and ended.")
                        .takes(Body.class)
                        .answers(RehearsalView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(received -> desk.goOn(command(id, received.body()), received.context()));
    }

    private TimeStep command(String id, Body body) {
        Instant now = desk.commands().now();
        return new TimeStep(
                id,
                StepTime.between(
                        StepField.index("step", body.step()),
                        Check.past("startedAt", body.startedAt(), now),
                        Check.past("finishedAt", body.finishedAt(), now),
                        body.note() == null ? null : Check.text("note", body.note())),
                now);
    }
}
