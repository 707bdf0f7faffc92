package dev.turnback.release.write.applyplaybookfile;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.playbook.Places;
import dev.turnback.release.write.applyplaybookfile.Applied.Done;
import dev.turnback.release.write.applyplaybookfile.Applied.Item;
import dev.turnback.release.write.applyplaybookfile.Stopped.Why;
import dev.turnback.service.CommandDesk;
import dev.turnback.service.Refusal;
import dev.turnback.web.Commands;
import dev.turnback.web.Problem;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Hands in what a file asks for, one command after the other, since they build on each other.
 *
 * @param request whose key each command's own key follows from
 * @param places where in the file its fields are
 */
record HandingIn(CommandDesk commands, CommandContext request, Places places) {

    /**
     * @param position of the last of it
     */
    record Result(List<Item> items, long position) {}

    /**
     * Fails with a {@link Problem} that names the place in the file at which it stopped, and what
     * was done before.
     */
    Mono<Result> all(List<Wanted> wanted) {
        return Mono.defer(
                () -> {
                    String correlation = commands.ids().next("fil");
                    List<Item> done = new ArrayList<>();
                    List<Handled> all = new ArrayList<>();
                    return Flux.fromIterable(wanted)
                            .concatMap(
                                    each ->
                                            one(each, correlation, all)
                                                    .doOnNext(mine -> done.add(item(each, mine))))
                            .onErrorMap(
                                    Stopped.class, stopped -> stopped.problem(done, recorded(all)))
                            .then(Mono.fromSupplier(() -> new Result(done, last(all))));
                });
    }

    /**
     * @param all that was handled for the file so far
     */
    private Mono<List<Handled>> one(Wanted wanted, String correlation, List<Handled> all) {
        return Flux.fromIterable(wanted.asked())
                .concatMap(
                        asked ->
                                commands.handle(
                                                asked.command(),
                                                context(wanted, asked.aspect(), correlation))
                                        .onErrorMap(
                                                Problem.class,
                                                failure -> stopped(asked.field(), failure))
                                        .doOnNext(handled -> requireDone(handled, asked.field())))
                .doOnNext(all::add)
                .collectList();
    }

    /**
     * The same for what the same request asks for again, whichever commands are still left of it.
     */
    private CommandContext context(Wanted wanted, Asked.Aspect aspect, String correlation) {
        String key =
                MadeIds.hash(
                        String.join(
                                "\n",
                                request.idempotencyKey(),
                                wanted.what().name(),
                                wanted.id(),
                                aspect.name()));
        return new CommandContext(key, request.requestHash(), request.actor(), correlation, null);
    }

    private long last(List<Handled> all) {
        return all.stream().mapToLong(Handled::position).reduce(commands.log().head(), Math::max);
    }

    /** What the same request did before, or somebody else meanwhile, this one left as it is. */
    private static Item item(Wanted wanted, List<Handled> mine) {
        Item item = wanted.item();
        return recorded(mine)
                ? item
                : new Item(item.what(), item.name(), Done.UNCHANGED, item.id());
    }

    private static boolean recorded(List<Handled> all) {
        return all.stream()
                .anyMatch(
                        each ->
                                each instanceof Handled.Accepted(long _, boolean repeated)
                                        && !repeated);
    }

    private void requireDone(Handled handled, String field) {
        switch (handled) {
            case Handled.Accepted _, Handled.Ignored _ -> {}
            case Handled.KeyReused _ -> throw stopped(field, Commands.keyReused());
            case Handled.Rejected(long _, Object reason) -> {
                Refusal refusal = commands.refusals().apply(reason);
                throw new Stopped(
                        places.error(
                                refusal.at(field),
                                "somebody changed it while the file was applied: "
                                        + refusal.detail()),
                        new Why(HttpStatus.CONFLICT, "conflict", refusal.reason()));
            }
        }
    }

    private Stopped stopped(String field, Problem failure) {
        return new Stopped(
                places.error(field, ofOneCommand(String.valueOf(failure.getMessage()))),
                new Why(
                        failure.status(),
                        failure.slug(),
                        failure.more().getOrDefault("reason", failure.slug()).toString()));
    }

    /** What it says behind a semicolon, of what was recorded, is not so for a whole file. */
    private static String ofOneCommand(String detail) {
        int end = detail.indexOf(';');
        return end < 0 ? detail : detail.substring(0, end);
    }
}
