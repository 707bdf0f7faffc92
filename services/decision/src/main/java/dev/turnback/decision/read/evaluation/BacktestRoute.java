package dev.turnback.decision.read.evaluation;

import dev.turnback.decision.signal.Backtesting;
import dev.turnback.decision.signal.watch.Backtest;
import dev.turnback.decision.signal.watch.Backtest.Crossing;
import dev.turnback.figures.obligation.Rule;
import dev.turnback.figures.obligation.Sample;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Bodies;
import dev.turnback.web.Moment;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * {@code POST /obligations/backtest}: what a rule would have shown over the signals that are kept.
 * Nothing is recorded, so it needs no key and can be repeated.
 *
 * @param workers read the samples, since so many would hold up those who only want to read
 */
public record BacktestRoute(Backtesting signals, Executor workers) {

    private static final Duration LONGEST = Duration.ofDays(31);

    /**
     * @param signal what is measured, by its name
     * @param component whose signal it is; whatever is heard of it when absent
     * @param from RFC 3339
     * @param to at most 31 days later, not part of it
     */
    record Body(
            JudgedRule rule, String signal, @Nullable String component, Instant from, Instant to) {}

    /**
     * @param samples how many were read; older ones are kept by the minute
     */
    record Answer(List<Crossing> crossings, int samples) {}

    public Route route() {
        Scheduler reading = Schedulers.fromExecutor(workers);
        return Route.post(
                "/api/v1/obligations/backtest",
                Access.READ,
                Operation.of(
                                "backtestRule",
                                "Says when a rule would have been crossed, by the signals that are"
                                        + " kept; records nothing.")
                        .takes(Body.class)
                        .answers(Answer.class),
                request -> handle(request, reading));
    }

    private Mono<ServerResponse> handle(ServerRequest request, Scheduler reading) {
        return Bodies.read(request, Body.class)
                .flatMap(body -> answer(body, reading))
                .flatMap(ServerResponse.ok()::bodyValue);
    }

    private Mono<Answer> answer(Body body, Scheduler reading) {
        if (!body.from().isBefore(body.to()) || body.to().isAfter(body.from().plus(LONGEST))) {
            throw Problem.badField(
                    "to", "expected a time within " + LONGEST.toDays() + " days after from");
        }
        Rule rule = body.rule().checked(new AskedClock(new Moment.At(body.from())));
        return signals.heard(
                        rule,
                        Check.name("signal", body.signal()),
                        Check.nameOrNull("component", body.component()),
                        body.from(),
                        body.to())
                .publishOn(reading)
                .map(samples -> tested(rule, body, samples));
    }

    private static Answer tested(Rule rule, Body body, List<Sample> samples) {
        return new Answer(Backtest.of(rule, body.from(), body.to(), samples), samples.size());
    }
}
