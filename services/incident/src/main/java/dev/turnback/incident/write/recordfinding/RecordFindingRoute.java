package dev.turnback.incident.write.recordfinding;

import dev.turnback.axon.Handled;
import dev.turnback.contracts.DesignPattern;
import dev.turnback.contracts.FindingKind;
import dev.turnback.incident.domain.finding.FindingCommand.RecordFinding;
import dev.turnback.incident.domain.finding.Learned;
import dev.turnback.incident.read.findings.FindingView;
import dev.turnback.incident.write.Desk;
import dev.turnback.incident.write.ReviewDesk;
import dev.turnback.incident.write.Said;
import dev.turnback.service.ScopeBody;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /incidents/{id}/findings}. */
public record RecordFindingRoute(Desk desk) {

    /**
     * @param sentence what was learned
     * @param kind which part of the way back it is about
     * @param scope what it applies to; everything when absent
     * @param proposedGuidance a clause that release guidance should get from it
     * @param pattern the way to build a change that it speaks for
     * @param evidence what shows it: ids, or positions such as {@code decision:77}
     */
    public record Body(
            String sentence,
            FindingKind kind,
            @Nullable ScopeBody scope,
            @Nullable String proposedGuidance,
            @Nullable DesignPattern pattern,
            @Nullable List<String> evidence) {}

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/findings",
                Access.LOG,
                Operation.of("recordFinding", "Records what was learned in an incident.")
                        .takes(Body.class)
                        .answers(FindingView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String incidentId = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(
                        received -> {
                            RecordFinding command = command(incidentId, received.body());
                            return desk.current(incidentId)
                                    .then(desk.commands().handle(command, received.context()))
                                    .flatMap(handled -> answer(handled, command.findingId()));
                        });
    }

    private Mono<ServerResponse> answer(Handled handled, String freshId) {
        return desk.commands()
                .created(handled, "finding", freshId)
                .flatMap(
                        id ->
                                desk.commands()
                                        .answer(handled, HttpStatus.CREATED, desk.findings(), id));
    }

    private RecordFinding command(String incidentId, Body body) {
        String guidance = body.proposedGuidance();
        return new RecordFinding(
                desk.commands().ids().next("fnd"),
                new Learned(
                        incidentId,
                        Said.in("sentence", body.sentence()),
                        body.kind(),
                        ScopeBody.checked(body.scope()),
                        guidance == null ? null : Said.in("proposedGuidance", guidance),
                        body.pattern(),
                        ReviewDesk.evidence("evidence", body.evidence())),
                desk.commands().now());
    }
}
