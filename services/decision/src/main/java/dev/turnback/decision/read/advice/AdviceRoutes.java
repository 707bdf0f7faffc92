package dev.turnback.decision.read.advice;

import dev.turnback.kernel.PositionVector;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Positions;
import dev.turnback.web.Route;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code GET /incidents/{id}/advice}: what the sheet says and why, and what can be done. {@code GET
 * /incidents/{id}/signals}: what it was heard from.
 */
public record AdviceRoutes(Evidences evidences) {

    private static final String RELEASE = "release";
    private static final String AT_LEAST = "atLeast";

    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/api/v1/incidents/{id}/advice",
                        Access.READ,
                        Operation.of(
                                        "getAdvice",
                                        "What the decision sheet advises in an incident now, what"
                                                + " it rests on and what can be done, sealed, so"
                                                + " that a decision can say what was seen.")
                                .query(
                                        RELEASE,
                                        "the release that it is about; absent for that of the"
                                                + " obligation that ends first, else the one that"
                                                + " is linked as the cause or suspected")
                                .query(AT_LEAST, "waits until the views hold this position")
                                .answers(Advice.class),
                        this::advice),
                Route.get(
                        "/api/v1/incidents/{id}/signals",
                        Access.READ,
                        Operation.of(
                                        "getIncidentSignals",
                                        "What was heard of the signals that the advice rests on,"
                                                + " against their rules; of many samples the worst"
                                                + " of each piece of time.")
                                .query(
                                        RELEASE,
                                        "the release that it is about; absent for the one that"
                                                + " is advised on")
                                .query(AT_LEAST, "waits until the views hold this position")
                                .answers(Traces.class),
                        this::signals));
    }

    private Mono<ServerResponse> signals(ServerRequest request) {
        String incidentId = request.pathVariable("id");
        String asked = Params.text(request, RELEASE);
        String releaseId = asked == null ? null : Check.madeId(RELEASE, asked);
        return AtLeast.read(
                request, evidences.progress(), () -> evidences.traces(incidentId, releaseId));
    }

    private Mono<ServerResponse> advice(ServerRequest request) {
        String incidentId = request.pathVariable("id");
        String asked = Params.text(request, RELEASE);
        String releaseId = asked == null ? null : Check.madeId(RELEASE, asked);
        boolean atLeast = Params.text(request, AT_LEAST) != null;
        return AtLeast.answer(
                request,
                evidences.progress(),
                position ->
                        evidences
                                .show(
                                        incidentId,
                                        releaseId,
                                        atLeast ? position : PositionVector.ORIGIN)
                                .flatMap(
                                        served ->
                                                Positions.stamp(ServerResponse.ok(), position)
                                                        .contentType(MediaType.APPLICATION_JSON)
                                                        .bodyValue(served.answer())));
    }
}
