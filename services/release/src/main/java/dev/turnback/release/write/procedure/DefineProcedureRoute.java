package dev.turnback.release.write.procedure;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.TriggerRole;
import dev.turnback.release.domain.Provenance;
import dev.turnback.release.domain.procedure.ProcedureCommand.DefineProcedure;
import dev.turnback.release.read.procedures.ProcedureView;
import dev.turnback.release.write.procedure.MechanicsBody.PrerequisiteBody;
import dev.turnback.release.write.procedure.MechanicsBody.StepBody;
import dev.turnback.service.Check;
import dev.turnback.service.CommandDesk;
import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /procedures}. */
public record DefineProcedureRoute(ProcedureDesk desk) {

    /**
     * @param component the component's id; one that nobody declared is noted
     * @param changeKinds what it takes back, one at least
     * @param patterns of those kinds; all when absent
     * @param steps 1 to 40, in order
     * @param triggerRoles who may trigger it, by role
     * @param triggerPersons who may trigger it beside, as ids
     * @param prerequisites what must be there before
     * @param timeBoundSeconds within which it must be done, 1 to 31 days
     * @param provenance PERSON when absent
     */
    record Body(
            String component,
            String name,
            RecoveryAction action,
            List<ChangeKind> changeKinds,
            @Nullable List<String> patterns,
            List<StepBody> steps,
            @Nullable List<TriggerRole> triggerRoles,
            @Nullable List<String> triggerPersons,
            @Nullable List<PrerequisiteBody> prerequisites,
            double timeBoundSeconds,
            @Nullable Provenance provenance) {}

    public Route route() {
        return Route.post(
                "/api/v1/procedures",
                Access.RELEASE,
                Operation.of("defineProcedure", "Says how something is taken back or contained.")
                        .takes(Body.class)
                        .answers(ProcedureView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        return Commands.receive(request, Body.class)
                .flatMap(
                        received -> {
                            DefineProcedure command = command(received.body());
                            return Caller.require(request, Access.RELEASE, command.component())
                                    .flatMap(_ -> define(command, received));
                        });
    }

    private Mono<ServerResponse> define(DefineProcedure command, Commands.Received<Body> received) {
        CommandDesk commands = desk.desk().commands();
        return desk.desk()
                .inUse(command.component(), received.context())
                .flatMap(_ -> commands.handle(command, received.context()))
                .flatMap(
                        handled ->
                                commands.created(handled, "procedure", command.procedureId())
                                        .flatMap(
                                                id ->
                                                        desk.answer(
                                                                handled, HttpStatus.CREATED, id)));
    }

    private DefineProcedure command(Body body) {
        CommandDesk commands = desk.desk().commands();
        return new DefineProcedure(
                commands.ids().next("prc"),
                Check.id("component", body.component()),
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
                body.provenance() == null ? Provenance.PERSON : body.provenance(),
                commands.now());
    }
}
