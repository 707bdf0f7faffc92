package dev.turnback.service;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.CommandSide;
import dev.turnback.axon.Handled;
import dev.turnback.axon.LogReader;
import dev.turnback.kernel.Ids;
import dev.turnback.kernel.PositionVector;
import dev.turnback.web.Commands;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Where a service's commands are handed in and answered.
 *
 * @param refusals says each of the service's rejections in words
 */
public record CommandDesk(
        CommandSide side,
        LogReader log,
        InstantSource clock,
        Ids ids,
        Function<Object, Refusal> refusals) {

    public Instant now() {
        return clock.instant();
    }

    public Mono<Handled> handle(Object command, CommandContext context) {
        return Commands.handled(side.handle(command, context));
    }

    /** The views' position that contains what was handled. */
    public PositionVector at(Handled handled) {
        return PositionVector.of(log.log(), handled.position());
    }

    /**
     * Which entity a creating command made: the fresh id, or when the same request had been
     * accepted before, the id of then.
     *
     * @param tag the tag that carries the id
     */
    public Mono<String> created(Handled handled, String tag, String freshId) {
        if (!(handled instanceof Handled.Accepted(long position, boolean repeated)) || !repeated) {
            return Mono.just(freshId);
        }
        return Mono.fromFuture(() -> log.read(position - 1, 1))
                .mapNotNull(page -> page.events().getFirst().tag(tag));
    }

    /** Answers with a row as the command left it, or as it is when the command was refused. */
    public <V> Mono<ServerResponse> answer(
            Handled handled, HttpStatus accepted, Rows<V> rows, String id) {
        return answer(handled, accepted, rows, id, (row, h) -> row == null ? "" : row);
    }

    /**
     * @param shape makes the answer of a row
     */
    public <V> Mono<ServerResponse> answer(
            Handled handled,
            HttpStatus accepted,
            Rows<V> rows,
            String id,
            BiFunction<V, Handled, Object> shape) {
        return answer(handled, accepted, rows, id, Mono::just, shape);
    }

    /**
     * @param whole looks up what is shown beside the row
     */
    public <V> Mono<ServerResponse> answer(
            Handled handled,
            HttpStatus accepted,
            Rows<V> rows,
            String id,
            Function<V, Mono<V>> whole) {
        return answer(handled, accepted, rows, id, whole, (row, h) -> row == null ? "" : row);
    }

    private <V> Mono<ServerResponse> answer(
            Handled handled,
            HttpStatus accepted,
            Rows<V> rows,
            String id,
            Function<V, Mono<V>> whole,
            BiFunction<V, Handled, Object> shape) {
        if (handled instanceof Handled.Rejected(long position, Object reason)) {
            Refusal refusal = refusals.apply(reason);
            return rows.get(id, PositionVector.of(log.log(), position))
                    .flatMap(whole)
                    .map(refusal::problem)
                    .switchIfEmpty(Mono.fromSupplier(() -> refusal.problem(null)))
                    .flatMap(
                            problem ->
                                    Commands.answer(
                                            log.log(),
                                            handled,
                                            accepted,
                                            Mono::empty,
                                            any -> problem));
        }
        return Commands.answer(
                log.log(),
                handled,
                accepted,
                () ->
                        rows.get(id, at(handled))
                                .switchIfEmpty(Mono.error(() -> rows.lacks(id, at(handled))))
                                .flatMap(whole)
                                .map(row -> shape.apply(row, handled)),
                any -> refusals.apply(any).problem(null));
    }
}
