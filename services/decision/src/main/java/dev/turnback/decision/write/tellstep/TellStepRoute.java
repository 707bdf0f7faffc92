package dev.turnback.decision.write.tellstep;

import dev.turnback.decision.domain.attempt.AttemptCommand.TellStep;
import dev.turnback.decision.domain.attempt.StepReport;
import dev.turnback.decision.read.attempts.AttemptView;
import dev.turnback.decision.write.AttemptDesk;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /attempts/{id}/steps}. */
public record TellStepRoute(AttemptDesk desk) {

    private static final int MOST_STEPS = 1_000;

    /**
     * @param step of the procedure that the attempt follows, 1 and up; this or {@code what}
     * @param what the step is, in words, where the procedure does not have it
     * @param executor a role, a team or a machine, never a person
     * @param startedAt may be absent
     * @param at when it ended; now when absent
     * @param note may be absent
     */
    public record Body(
            @Nullable Integer step,
            @Nullable String what,
            String executor,
            StepReport.Result outcome,
            @Nullable Instant startedAt,
            @Nullable Instant at,
            @Nullable String note) {}

    public Route route() {
        return Route.post(
                "/api/v1/attempts/{id}/steps",
                Access.LOG,
                Operation.of(
                                "tellStep",
                                "Says how a step went; said again it is a correction, and the"
                                        + " last one counts.")
                        .takes(Body.class)
                        .answers(AttemptView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return desk.tellOf(request, Body.class, body -> new TellStep(id, report(body)));
    }

    private StepReport report(Body body) {
        Integer step = body.step();
        String what = body.what();
        if ((step == null) == (what == null)) {
            throw Problem.badField(
                    "step", "expected the number of a step, or words in what, and not both");
        }
        Instant now = desk.now();
        Instant startedAt = body.startedAt();
        String note = body.note();
        return new StepReport(
                step == null ? null : Check.between("step", step, 1, MOST_STEPS),
                what == null ? "" : Check.name("what", what),
                Check.name("executor", body.executor()),
                body.outcome(),
                startedAt == null ? null : Check.past("startedAt", startedAt, now),
                Check.at("at", body.at(), now),
                note == null ? "" : Check.text("note", note));
    }
}
