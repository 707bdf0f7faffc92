package dev.turnback.release.write;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.CommandSide;
import dev.turnback.axon.Handled;
import dev.turnback.axon.LogReader;
import dev.turnback.kernel.Ids;
import dev.turnback.kernel.PositionVector;
import dev.turnback.release.domain.component.ComponentCommand.NoteComponent;
import dev.turnback.release.read.Rows;
import dev.turnback.release.read.components.ComponentView;
import dev.turnback.release.read.imports.ImportView;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.web.Commands;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What a command slice works with. */
public record Desk(
        CommandSide side,
        LogReader log,
        Rows<ComponentView> components,
        Rows<ReleaseView> releases,
        Rows<ImportView> imports,
        InstantSource clock,
        Ids ids) {

    public Instant now() {
        return clock.instant();
    }

    public Mono<Handled> handle(Object command, CommandContext context) {
        return Commands.handled(side.handle(command, context));
    }

    /** Makes sure the component is known before something is recorded about it. */
    public Mono<Handled> note(String component, CommandContext context) {
        CommandContext withoutKey =
                new CommandContext(
                        null,
                        null,
                        context.actor(),
                        context.correlationId(),
                        context.causationId());
        return handle(new NoteComponent(component, now()), withoutKey);
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
        if (handled instanceof Handled.Rejected(long position, Object reason)) {
            Refusal refusal = Refusals.of(reason);
            return rows.get(id, PositionVector.of(log.log(), position))
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
                () -> rows.get(id, at(handled)).map(row -> shape.apply(row, handled)),
                any -> Refusals.of(any).problem(null));
    }
}
