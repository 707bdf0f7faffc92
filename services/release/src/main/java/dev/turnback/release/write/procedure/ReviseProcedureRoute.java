package dev.turnback.release.write.procedure;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.TriggerRole;
import dev.turnback.release.domain.procedure.ProcedureCommand.ReviseProcedure;
import dev.turnback.release.read.procedures.ProcedureView;
import dev.turnback.release.write.procedure.MechanicsBody.PrerequisiteBody;
import dev.turnback.release.write.procedure.MechanicsBody.StepBody;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Etags;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /procedures/{id}/revisions}, with the version that was looked at in If-Match. */
public record ReviseProcedureRoute(ProcedureDesk desk) {

    /**
     * The whole of the new version, fields as when it was defined.
     *
     * @param editorial true when only words change, so that what was rehearsed still counts
     * @param note why it is revised
     */
    record Body(
            String name,
            RecoveryAction action,
            List<ChangeKind> changeKinds,
            @Nullable List<String> patterns,
            List<StepBody> steps,
            @Nullable List<TriggerRole> triggerRoles,
            @Nullable List<String> triggerPersons,
            @Nullable List<PrerequisiteBody> prerequisites,
            double timeBoundSeconds,
            @Nullable Boolean editorial,
            @Nullable String note) {}

    public Route route() {
        return Route.post(
                "/api/v1/procedures/{id}/revisions",
                Access.RELEASE,
                Operation.of("reviseProcedure", "Makes another version of a procedure.")
                        .takes(Body.class)
                        .answers(ProcedureView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(
                        received -> {
                            ReviseProcedure command =
                                    command(id, Etags.versionIn(request), received.body());
                            return desk.handle(request, command, received.context());
                        })
                .flatMap(handled -> desk.answer(handled, HttpStatus.OK, id));
    }

    private ReviseProcedure command(String id, int seen, Body body) {
        return new ReviseProcedure(
                id,
                seen,
                MechanicsBody.checked(
                        body.name(),
                        body.action(),
                        body.changeKinds(),
                        body.patterns(),
                        body.steps(),
                        body.triggerRoles(),
                        body.triggerPersons(),
                        body.prerequisites(),
                        body.timeBoundSeconds()),
                Boolean.TRUE.equals(body.editorial()),
                body.note() == null ? null : Check.words("note", body.note()),
                desk.desk().commands().now());
    }
}
