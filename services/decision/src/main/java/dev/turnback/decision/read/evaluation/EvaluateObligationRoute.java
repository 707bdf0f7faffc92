package dev.turnback.decision.read.evaluation;

import dev.turnback.figures.obligation.ObligationFacts;
import dev.turnback.figures.obligation.ObligationJudge;
import dev.turnback.figures.obligation.Verdict;
import dev.turnback.web.Access;
import dev.turnback.web.Bodies;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.util.concurrent.Executor;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * {@code POST /obligations/evaluate}: nothing is recorded, so it needs no key and can be repeated.
 *
 * @param workers judge, since that many samples would hold up those who only want to read
 */
public record EvaluateObligationRoute(Executor workers) {

    public Route route() {
        Scheduler judging = Schedulers.fromExecutor(workers);
        return Route.post(
                "/api/v1/obligations/evaluate",
                Access.READ,
                Operation.of(
                                "evaluateObligation",
                                "Judges whether it was decided in time and whether hesitation made"
                                        + " things worse; records nothing.")
                        .takes(EvaluationBody.class)
                        .answers(Evaluation.class),
                request -> handle(request, judging));
    }

    private static Mono<ServerResponse> handle(ServerRequest request, Scheduler judging) {
        return Bodies.read(request, EvaluationBody.class, Bodies.MAX_BATCH_BYTES)
                .publishOn(judging)
                .map(EvaluateObligationRoute::evaluate)
                .flatMap(ServerResponse.ok()::bodyValue);
    }

    private static Evaluation evaluate(EvaluationBody body) {
        var clock = new AskedClock(body.exposedAt());
        ObligationFacts facts = body.checked(clock);
        Verdict verdict = ObligationJudge.judge(facts, clock::told);
        return Evaluation.of(verdict, clock);
    }
}
