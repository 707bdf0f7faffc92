package dev.turnback.decision.read.hesitation;

import dev.turnback.decision.read.decisions.DecisionView;
import dev.turnback.decision.read.evaluation.Evaluation;
import dev.turnback.decision.read.hesitation.Hesitation.Unruled;
import dev.turnback.decision.read.hesitation.WithoutRules.Judged;
import dev.turnback.decision.read.incidents.IncidentAsKnown;
import dev.turnback.decision.read.obligations.JudgedObligation;
import dev.turnback.decision.read.obligations.ObligationLink;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.decision.read.obligations.SoFar;
import dev.turnback.decision.signal.live.LiveRelease;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.util.List;
import java.util.function.Function;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code GET /incidents/{id}/hesitation}: every obligation of the incident with its verdict.
 *
 * @param incidents one incident as it is known now; empty when there is none
 * @param obligations those that links lead to
 */
public record HesitationRoute(
        Function<String, Mono<IncidentAsKnown>> incidents,
        Rows<DecisionView> decisions,
        Function<ViewQuery, Mono<List<ObligationView>>> obligations,
        SoFar verdicts,
        WithoutRules unruled) {

    public Route route() {
        return Route.get(
                "/api/v1/incidents/{id}/hesitation",
                Access.READ,
                Operation.of(
                                "getHesitation",
                                "Whether deciding late made the incident worse, by each crossed rule"
                                        + " and where there was none.")
                        .query("atLeast", "waits until the views hold this position")
                        .answers(Hesitation.class),
                this::hesitation);
    }

    private Mono<ServerResponse> hesitation(ServerRequest request) {
        String id = request.pathVariable("id");
        return AtLeast.read(request, decisions.progress(), () -> judged(id));
    }

    private Mono<Hesitation> judged(String id) {
        return incidents
                .apply(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no incident " + id)))
                .flatMap(
                        incident ->
                                Mono.zip(byRule(id), withoutRule(id, incident))
                                        .map(
                                                found ->
                                                        new Hesitation(
                                                                id, found.getT1(), found.getT2())));
    }

    private Mono<List<JudgedObligation>> byRule(String id) {
        return obligations
                .apply(ObligationLink.ofIncident(id))
                .flatMapIterable(found -> found)
                .concatMap(verdicts::judged)
                .collectList();
    }

    private Mono<List<Unruled>> withoutRule(String id, IncidentAsKnown incident) {
        return unruled.of(id, incident)
                .map(all -> all.stream().map(HesitationRoute::shown).toList());
    }

    private static Unruled shown(Judged judged) {
        LiveRelease release = judged.release();
        return new Unruled(
                release.id(),
                release.component(),
                release.version(),
                Evaluation.of(judged.verdict()));
    }
}
