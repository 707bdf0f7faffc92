package dev.turnback.release.write.applyplaybookfile;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.release.write.applyplaybookfile.Applied.Done;
import dev.turnback.release.write.applyplaybookfile.Applied.Item;
import dev.turnback.service.CommandDesk;
import dev.turnback.service.Refusal;
import dev.turnback.web.Commands;
import dev.turnback.web.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Hands in what a file asks for, one command after the other, since they build on each other.
 *
 * @param request whose key each command's own key follows from
 */
record HandingIn(CommandDesk commands, CommandContext request) {

    /**
     * @param position of the last of it
     */
    record Result(List<Item> items, long position) {}

    private record One(Item item, long position) {}

    Mono<Result> all(List<Wanted> wanted) {
        String correlation = commands.ids().next("fil");
        return Flux.fromIterable(wanted)
                .concatMap(each -> one(each, correlation))
                .collectList()
                .map(
                        all ->
                                new Result(
                                        all.stream().map(One::item).toList(),
                                        all.stream()
                                                .mapToLong(One::position)
                                                .reduce(commands.log().head(), Math::max)));
    }

    private Mono<One> one(Wanted wanted, String correlation) {
        return Flux.fromIterable(wanted.commands())
                .index()
                .concatMap(
                        command ->
                                commands.handle(
                                        command.getT2(),
                                        context(wanted, command.getT1(), correlation)))
                .doOnNext(handled -> requireDone(handled, wanted))
                .collectList()
                .map(all -> new One(item(wanted, all), last(all)));
    }

    private CommandContext context(Wanted wanted, long number, String correlation) {
        String key =
                MadeIds.hash(
                        String.join(
                                "\n",
                                request.idempotencyKey(),
                                wanted.what().name(),
                                wanted.id(),
                                Long.toString(number)));
        return new CommandContext(key, request.requestHash(), request.actor(), correlation, null);
    }

    private static long last(List<Handled> all) {
        return all.stream().mapToLong(Handled::position).max().orElse(0);
    }

    /** What the same request did before, or somebody else meanwhile, this one left as it is. */
    private static Item item(Wanted wanted, List<Handled> all) {
        boolean recorded =
                all.stream()
                        .anyMatch(
                                each ->
                                        each instanceof Handled.Accepted(long _, boolean repeated)
                                                && !repeated);
        Item item = wanted.item();
        return recorded ? item : new Item(item.what(), item.name(), Done.UNCHANGED, item.id());
    }

    private void requireDone(Handled handled, Wanted wanted) {
        switch (handled) {
            case Handled.Accepted _, Handled.Ignored _ -> {}
            case Handled.KeyReused _ -> throw Commands.keyReused();
            case Handled.Rejected rejected -> throw overtaken(rejected, wanted);
        }
    }

    private Problem overtaken(Handled.Rejected rejected, Wanted wanted) {
        Refusal refusal = commands.refusals().apply(rejected.reason());
        return new Problem(
                HttpStatus.CONFLICT,
                "conflict",
                "somebody changed it while the file was applied, %s '%s': %s; what comes before it"
                                .formatted(wanted.what(), wanted.name(), refusal.detail())
                        + " in the file is done, apply the file again for the rest",
                Map.of("reason", refusal.reason()));
    }
}
