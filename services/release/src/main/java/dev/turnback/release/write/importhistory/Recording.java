package dev.turnback.release.write.importhistory;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.contracts.history.HistoryItem;
import dev.turnback.release.domain.imports.BatchCounts;
import dev.turnback.release.domain.imports.RefusedItem;
import dev.turnback.release.domain.observation.ObservationCommand.RecordObservation;
import dev.turnback.release.domain.observation.ObservationIds;
import dev.turnback.release.domain.observation.Seen;
import dev.turnback.release.write.Desk;
import dev.turnback.release.write.Refusals;
import dev.turnback.service.Check;
import dev.turnback.web.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Records the items of one batch, each by a command of its own, many at a time. */
final class Recording {

    /** Commands waiting for the log at a time; it writes all that wait in one go. */
    private static final int AT_A_TIME = 128;

    private final Desk desk;
    private final String importId;
    private final CommandContext context;
    private final Items items;

    Recording(Desk desk, String importId, CommandContext batch) {
        this.desk = desk;
        this.importId = importId;
        this.context = new CommandContext(null, null, batch.actor(), importId, importId);
        this.items = new Items(desk.commands().now());
    }

    Mono<BatchCounts> record(List<HistoryItem> batch) {
        return Flux.fromStream(batch.stream().map(HistoryItem::component).distinct())
                .filter(Check::isId)
                .flatMap(component -> desk.note(component, context))
                .thenMany(Flux.fromIterable(batch).flatMapSequential(this::one, AT_A_TIME))
                .collectList()
                .map(Recording::counts);
    }

    private Mono<Result> one(HistoryItem item) {
        Seen seen;
        try {
            seen = items.seen(item);
        } catch (Problem refused) {
            return Mono.just(
                    new Result(
                            0,
                            0,
                            refused(item, field(refused), String.valueOf(refused.getMessage()))));
        }
        String id = ObservationIds.observationId(seen.component(), seen.key());
        return desk.commands()
                .handle(new RecordObservation(id, importId, seen), context)
                .map(handled -> result(item, handled));
    }

    private static Result result(HistoryItem item, Handled handled) {
        return switch (handled) {
            case Handled.Accepted _ -> new Result(1, 0, null);
            case Handled.Ignored _ -> new Result(0, 1, null);
            case Handled.Rejected(_, Object reason) ->
                    new Result(0, 0, refused(item, "key", Refusals.of(reason).detail()));
            case Handled.KeyReused _ ->
                    throw new IllegalStateException("items are sent without a key");
        };
    }

    private static RefusedItem refused(HistoryItem item, String field, String reason) {
        return new RefusedItem(item.key(), field, reason);
    }

    private static String field(Problem problem) {
        return String.valueOf(problem.more().get("field"));
    }

    private static BatchCounts counts(List<Result> results) {
        var refused = new ArrayList<RefusedItem>();
        int recorded = 0;
        int unchanged = 0;
        for (Result result : results) {
            recorded += result.recorded();
            unchanged += result.unchanged();
            if (result.refused() != null) {
                refused.add(result.refused());
            }
        }
        return new BatchCounts(recorded, unchanged, refused);
    }

    private record Result(int recorded, int unchanged, @Nullable RefusedItem refused) {}
}
