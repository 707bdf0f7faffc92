package dev.turnback.imports.write;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.imports.domain.BatchCounts;
import dev.turnback.imports.domain.ImportCommand.AcceptBatch;
import dev.turnback.imports.domain.ImportEvent.BatchAccepted;
import dev.turnback.imports.read.ImportView;
import dev.turnback.kernel.PositionVector;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Bodies;
import dev.turnback.web.Commands;
import dev.turnback.web.Json;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * {@code POST …/imports/{id}/batches}: records the items, then that the import is so far. Items are
 * idempotent, so a batch that was cut off between the two is simply sent again.
 *
 * @param operation its id, such as {@code importHistory}
 * @param type of the body
 */
public record ImportBatchRoute<I, B extends ImportBatch<I>>(
        ImportDesk desk, String operation, Class<B> type, BatchRecorder<I> recorder) {

    private static final int MOST_ITEMS = 500;
    private static final BatchCounts NOTHING = new BatchCounts(0, 0, List.of());

    public Route route() {
        return Route.post(
                desk.path() + "/{id}/batches",
                Access.IMPORT,
                Operation.of(operation, "Takes the next batch of an import's items.")
                        .takes(type)
                        .answers(BatchAnswer.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, type, Bodies.MAX_BATCH_BYTES, Json.mapper())
                .flatMap(received -> take(id, checked(received.body()), received.context()))
                .flatMap(taken -> answer(id, taken));
    }

    /**
     * A batch that is not the next one is asked about without recording its items: either it is a
     * repeat, and its first outcome is the answer, or it is refused, as is every empty batch.
     */
    private Mono<Taken> take(String id, B body, CommandContext context) {
        return current(id)
                .flatMap(
                        now ->
                                now.state() == ImportView.State.RUNNING
                                                && now.itemsDone() == body.offset()
                                                && !body.items().isEmpty()
                                        ? recorder.record(id, body.items(), context)
                                        : Mono.just(NOTHING))
                .flatMap(
                        counts ->
                                desk.commands()
                                        .handle(
                                                new AcceptBatch(
                                                        id,
                                                        body.offset(),
                                                        counts,
                                                        desk.commands().now()),
                                                context)
                                        .flatMap(handled -> firstOutcome(handled, counts)));
    }

    private Mono<ImportView> current(String id) {
        PositionVector head =
                PositionVector.of(desk.commands().log().log(), desk.commands().side().head());
        return desk.imports()
                .get(id, head)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no import " + id)));
    }

    private Mono<Taken> firstOutcome(Handled handled, BatchCounts counts) {
        if (!(handled instanceof Handled.Accepted(long position, boolean repeated)) || !repeated) {
            return Mono.just(new Taken(handled, counts));
        }
        return Mono.fromFuture(() -> desk.commands().log().read(position - 1, 1))
                .map(page -> (BatchAccepted) page.events().getFirst().body())
                .map(first -> new Taken(handled, first.counts()));
    }

    private Mono<ServerResponse> answer(String id, Taken taken) {
        return desk.commands()
                .answer(
                        taken.handled(),
                        HttpStatus.OK,
                        desk.imports(),
                        id,
                        (view, handled) -> BatchAnswer.of(view, taken.counts()));
    }

    private B checked(B body) {
        Check.between("offset", body.offset(), 0, Integer.MAX_VALUE);
        Check.atMost("items", body.items().size(), MOST_ITEMS);
        return body;
    }

    /** What was decided, and what became of the items. */
    private record Taken(Handled handled, BatchCounts counts) {}
}
