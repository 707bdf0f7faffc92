package dev.turnback.endtoend.simulation;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one thing after another. An answer that does not come, or is a failure, is asked for
 * again under the same key, also while the first question may still be on its way.
 */
// Failures travel in the futures.
@SuppressWarnings("FutureReturnValueIgnored")
final class Client {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final int LONGEST_THOUGHT_MILLIS = 400;
    private static final int LONGEST_PAUSE_MILLIS = 900;
    private static final double IMPATIENCE = 0.1;

    private final World world;
    private final Supplier<Request> workload;
    private final RandomGenerator random;
    private int left;
    private int asked;
    private @Nullable Request current;

    Client(World world, Supplier<Request> workload, int requests, RandomGenerator random) {
        this.world = world;
        this.workload = workload;
        this.left = requests;
        this.random = random;
    }

    void start() {
        after(random.nextInt(LONGEST_THOUGHT_MILLIS), this::next);
    }

    boolean isDone() {
        return left == 0 && current == null;
    }

    private void next() {
        if (left > 0) {
            left--;
            current = workload.get();
            ask(current);
        }
    }

    private void ask(Request request) {
        if (!request.equals(current)) {
            return;
        }
        int question = ++asked;
        OneRun process = world.running();
        if (process == null) {
            again(request);
            return;
        }
        send(request, process, question);
        if (random.nextDouble() < IMPATIENCE) {
            send(request, process, question);
        }
        after(
                (int) LONGEST_WAIT.toMillis(),
                () -> {
                    if (request.equals(current) && asked == question) {
                        again(request);
                    }
                });
    }

    private void send(Request request, OneRun process, int question) {
        Object command = request.command().apply(world.ids().next("any"));
        var context =
                CommandContext.by("client").once(world.keyFor(request), "hash of " + request.key());
        process.services().cores().stream()
                .filter(core -> core.name().equals(request.log()))
                .findFirst()
                .orElseThrow()
                .side()
                .handle(command, context)
                .whenComplete((handled, failure) -> answered(request, question, handled));
    }

    private void answered(Request request, int question, @Nullable Handled handled) {
        if (handled != null) {
            world.note(request, handled);
        }
        if (!request.equals(current) || asked != question) {
            return;
        }
        if (handled == null) {
            again(request);
        } else {
            current = null;
            after(random.nextInt(LONGEST_THOUGHT_MILLIS), this::next);
        }
    }

    private void again(Request request) {
        asked++;
        after(1 + random.nextInt(LONGEST_PAUSE_MILLIS), () -> ask(request));
    }

    private void after(int millis, Runnable step) {
        world.time().schedule(step, millis, TimeUnit.MILLISECONDS);
    }
}
