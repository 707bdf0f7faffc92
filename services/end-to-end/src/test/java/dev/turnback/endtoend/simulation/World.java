package dev.turnback.endtoend.simulation;

import dev.turnback.axon.Handled;
import dev.turnback.kernel.Ids;
import dev.turnback.launch.Storage;
import dev.turnback.storage.Commit;
import dev.turnback.testing.SimulatedTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The whole system, its clients and its misfortunes, in simulated time. The seed decides
 * everything: the same seed gives the same run.
 */
final class World {
    private static final int CLIENTS = 4;
    private static final int REQUESTS = 12;

    /** Longer than anything that was put off by a pause, a lease or a due time. */
    private static final Duration SETTLING = Duration.ofSeconds(40);

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final Duration BETWEEN_CRASHES = Duration.ofMillis(2_500);
    private static final Duration DOWN = Duration.ofMillis(300);
    private static final double FAULTS = 0.08;

    private final long seed;
    private final Set<Rule> broken;
    private final SplittableRandom random;
    private final SimulatedTime time = new SimulatedTime();
    private final Disks disks = Disks.empty();
    private final Notes notes = new Notes(disks, time);
    private final List<Client> clients = new ArrayList<>();
    private boolean calm;
    private int ids;
    private int processes;
    private @Nullable OneRun running;

    /**
     * @param broken rules that this world does not keep
     */
    World(long seed, Set<Rule> broken) {
        this.seed = seed;
        this.broken = broken;
        this.random = new SplittableRandom(seed);
    }

    /**
     * Runs until every client has its answers and every view has caught up.
     *
     * @return everything that should not be, each a sentence; empty when all is well
     */
    List<String> run() {
        try {
            play();
            return notes.violations();
        } catch (AssertionError | RuntimeException e) {
            var all = new ArrayList<>(notes.violations());
            all.add("seed " + seed + " came to a bad end: " + e + " " + e.getCause());
            return all;
        }
    }

    /** What was answered when, for comparing two runs. */
    String trace() {
        return notes.trace();
    }

    private void play() {
        start();
        var workload = new Workload(random.split(), time::instant, this::lastAttempt);
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(new Client(this, workload, REQUESTS, random.split()));
        }
        clients.forEach(Client::start);
        time.schedule(this::crash, nextCrash(), TimeUnit.MILLISECONDS);
        time.runUntil(() -> clients.stream().allMatch(Client::isDone), LONGEST);
        calm = true;
        if (running == null) {
            start();
        }
        time.runFor(SETTLING);
        catchUp(() -> running);
        new Checks(disks, notes).afterwards(this::fresh);
    }

    private void start() {
        notes.say("start " + ++processes);
        running = OneRun.start(time, this::nextId, storage(), random.split());
    }

    private void crash() {
        if (calm) {
            return;
        }
        OneRun process = running;
        if (process != null) {
            notes.say("kill");
            process.kill();
            running = null;
            new Checks(disks, notes).chains();
            time.schedule(this::restart, random.nextLong(DOWN.toMillis()), TimeUnit.MILLISECONDS);
        }
    }

    private void restart() {
        if (!calm) {
            start();
            time.schedule(this::crash, nextCrash(), TimeUnit.MILLISECONDS);
        }
    }

    private long nextCrash() {
        return random.nextLong(BETWEEN_CRASHES.toMillis());
    }

    /** Views of a system that has the same logs and never had a fault. */
    private Disks fresh() {
        Disks empty = disks.withoutViews();
        OneRun process = OneRun.start(time, this::nextId, new CalmStorage(empty), random.split());
        catchUp(() -> process);
        process.kill();
        return empty;
    }

    /** Asks now and then: whoever asks all workers after each step does little else. */
    private void catchUp(Supplier<@Nullable OneRun> run) {
        Instant latest = time.instant().plus(LONGEST);
        while (!caughtUp(run.get())) {
            if (time.instant().isAfter(latest)) {
                throw new AssertionError("nothing has caught up within " + LONGEST);
            }
            time.runFor(GLANCE);
        }
    }

    private static boolean caughtUp(@Nullable OneRun run) {
        return run != null
                && run.services().workers().stream()
                        .allMatch(worker -> worker.isDoneWith(run.services().heads()));
    }

    SimulatedTime time() {
        return time;
    }

    Ids ids() {
        return this::nextId;
    }

    private String nextId(String prefix) {
        return prefix + "_" + ++ids;
    }

    /** The process that takes requests now, null while none does. */
    @Nullable OneRun running() {
        return running;
    }

    private Storage storage() {
        return new BadStorage(disks, time, random.split(), () -> calm ? 0 : FAULTS, broken);
    }

    String keyFor(Request request) {
        return broken.contains(Rule.ONE_REQUEST_ONE_OUTCOME)
                ? nextId(request.key())
                : request.key();
    }

    void note(Request request, Handled handled) {
        notes.answered(request, handled);
    }

    private Optional<String> lastAttempt(String release) {
        return disks.commits("release").reversed().stream()
                .map(Commit::events)
                .flatMap(List::stream)
                .filter(event -> event.type().startsWith("rollback-started"))
                .filter(event -> event.tags().stream().anyMatch(t -> t.value().equals(release)))
                .flatMap(event -> event.tags().stream())
                .filter(tag -> tag.key().equals("attempt"))
                .map(tag -> tag.value())
                .findFirst();
    }
}
