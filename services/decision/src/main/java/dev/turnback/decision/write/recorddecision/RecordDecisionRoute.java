package dev.turnback.decision.write.recorddecision;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.decision.domain.decision.DecisionCommand.RecordDecision;
import dev.turnback.decision.domain.decision.Taken;
import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.decision.write.Desk;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /incidents/{id}/decisions}. */
public record RecordDecisionRoute(Desk desk) {

    /**
     * @param rationale why; needed to accept a risk
     * @param releaseId the release it is about; the incident as a whole when absent
     * @param role in which role it was decided, such as {@code commander}
     * @param reviewBy when an accepted risk is looked at again; for no other kind
     * @param occurredAt when it was decided; now when absent
     */
    public record Body(
            DecisionKind kind,
            @Nullable String rationale,
            @Nullable String releaseId,
            @Nullable String role,
            @Nullable Instant reviewBy,
            @Nullable Instant occurredAt) {}

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/decisions",
                Access.COMMAND,
                Operation.of("recordDecision", "Records what was decided in an incident.")
                        .takes(Body.class)
                        .answers(DecisionView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String incidentId = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(
                        received -> {
                            RecordDecision command = command(incidentId, received.body());
                            return known(command.taken())
                                    .then(
                                            Mono.defer(
                                                    () ->
                                                            desk.commands()
                                                                    .handle(
                                                                            command,
                                                                            received.context())))
                                    .flatMap(
                                            handled ->
                                                    desk.commands()
                                                            .created(
                                                                    handled,
                                                                    "decision",
                                                                    command.decisionId())
                                                            .flatMap(
                                                                    id ->
                                                                            desk.commands()
                                                                                    .answer(
                                                                                            handled,
                                                                                            HttpStatus
                                                                                                    .CREATED,
                                                                                            desk
                                                                                                    .decisions(),
                                                                                            id)));
                        });
    }

    private Mono<Void> known(Taken taken) {
        Mono<Void> incident =
                desk.incidents()
                        .find(taken.incidentId())
                        .switchIfEmpty(
                                Mono.error(
                                        () ->
                                                Problem.notFound(
                                                        "there is no incident "
                                                                + taken.incidentId())))
                        .then();
        String releaseId = taken.releaseId();
        return releaseId == null ? incident : incident.then(knownRelease(releaseId));
    }

    private Mono<Void> knownRelease(String releaseId) {
        return desk.releases()
                .find(releaseId)
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        Problem.refused(
                                                "release-unknown",
                                                "there is no release " + releaseId)))
                .then();
    }

    private RecordDecision command(String incidentId, Body body) {
        Instant now = desk.commands().now();
        String rationale = body.rationale();
        String releaseId = body.releaseId();
        return new RecordDecision(
                desk.commands().ids().next("dec"),
                new Taken(
                        incidentId,
                        releaseId == null ? null : Check.name("releaseId", releaseId),
                        body.kind(),
                        rationale == null ? "" : Check.text("rationale", rationale),
                        Check.nameOrNull("role", body.role()),
                        body.reviewBy()),
                now,
                Check.at("occurredAt", body.occurredAt(), now));
    }
}
