package dev.turnback.release.write.importhistory;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.contracts.history.HistoryItem;
import dev.turnback.kernel.PositionVector;
import dev.turnback.release.domain.imports.BatchCounts;
import dev.turnback.release.domain.imports.ImportCommand.AcceptBatch;
import dev.turnback.release.domain.imports.ImportEvent.BatchAccepted;
import dev.turnback.release.read.imports.ImportView;
import dev.turnback.release.write.Desk;
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
 * {@code POST /imports/{id}/batches}: records the items, then that the import is so far. Items are
 * idempotent, so a batch that was cut off between the two is simply sent again.
 */
public record ImportHistoryRoute(Desk desk) {

    private static final int MOST_ITEMS = 500;
    private static final BatchCounts NOTHING = new BatchCounts(0, 0, List.of());

    /**
     * @param offset how many items came before the batch: the import's {@code itemsDone}
     * @param items at most 500
     */
    public record Body(int offset, List<HistoryItem> items) {}

    public Route route() {
        return Route.post(
                "/api/v1/imports/{id}/batches",
                Access.WRITE,
                Operation.of("importHistory", "Takes the next batch of an import's items.")
                        .takes(Body.class)
                        .answers(BatchAnswer.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class, Bodies.MAX_BATCH_BYTES, Json.mapper())
                .flatMap(received -> take(id, checked(received.body()), received.context()))
                .flatMap(taken -> answer(id, taken));
    }

    /**
     * A batch that is not the next one is asked about without recording its items: either it is a
     * repeat, and its first outcome is the answer, or it is refused, as is every empty batch.
     */
    private Mono<Taken> take(String id, Body body, CommandContext context) {
        return current(id)
                .flatMap(
                        now ->
                                now.state() == ImportView.State.RUNNING
                                                && now.itemsDone() == body.offset()
                                                && !body.items().isEmpty()
                                        ? new Recording(desk, id, context).record(body.items())
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

    private static Body checked(Body body) {
        Check.between("offset", body.offset(), 0, Integer.MAX_VALUE);
        Check.atMost("items", body.items().size(), MOST_ITEMS);
        return body;
    }

    /** What was decided, and what became of the items. */
    private record Taken(Handled handled, BatchCounts counts) {}
}
