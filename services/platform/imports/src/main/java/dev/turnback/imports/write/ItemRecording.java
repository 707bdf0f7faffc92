package dev.turnback.imports.write;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.imports.domain.BatchCounts;
import dev.turnback.imports.domain.RefusedItem;
import dev.turnback.service.CommandDesk;
import dev.turnback.web.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Records the items of one batch, each by a command of its own, many at a time. */
public final class ItemRecording<I> {

    /** Commands waiting for the log at a time; it writes all that wait in one go. */
    private static final int AT_A_TIME = 128;

    private final CommandDesk commands;
    private final String importId;
    private final CommandContext context;
    private final ItemCommands<I> items;

    /**
     * @param context see {@link #contextOf}
     */
    public ItemRecording(
            CommandDesk commands, String importId, CommandContext context, ItemCommands<I> items) {
        this.commands = commands;
        this.importId = importId;
        this.context = context;
        this.items = items;
    }

    /** What travels beside the commands of a batch: items are idempotent without a key. */
    public static CommandContext contextOf(String importId, CommandContext batch) {
        return new CommandContext(null, null, batch.actor(), importId, importId);
    }

    public Mono<BatchCounts> record(List<I> batch) {
        return Flux.fromIterable(batch)
                .flatMapSequential(this::one, AT_A_TIME)
                .collectList()
                .map(ItemRecording::counts);
    }

    private Mono<Result> one(I item) {
        Object command;
        try {
            command = items.command(item, importId);
        } catch (Problem refused) {
            return Mono.just(
                    refused(
                            new RefusedItem(
                                    items.key(item),
                                    String.valueOf(refused.more().get("field")),
                                    String.valueOf(refused.getMessage()))));
        }
        return commands.handle(command, context).map(handled -> result(item, handled));
    }

    private Result result(I item, Handled handled) {
        return switch (handled) {
            case Handled.Accepted _ -> new Result(1, 0, null);
            case Handled.Ignored _ -> new Result(0, 1, null);
            case Handled.Rejected(_, Object reason) -> refused(items.refused(item, reason));
            case Handled.KeyReused _ ->
                    throw new IllegalStateException("items are sent without a key");
        };
    }

    private static Result refused(RefusedItem item) {
        return new Result(0, 0, item);
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
