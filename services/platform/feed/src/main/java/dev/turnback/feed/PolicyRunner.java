package dev.turnback.feed;

import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Lets policies follow the feed and sends what they ask for. A command carries the key {@code
 * policy/source/position/number}, the event's correlation, and the event as its cause; the
 * checkpoint moves on when the outcome of every command is durable, so that each has its effect
 * once. A rejection is an outcome. A policy that fails at an event has it parked, as a projection
 * would; a desk that does not answer is asked for as long as it takes.
 */
public final class PolicyRunner implements AutoCloseable {

    /** Where the checkpoints of policies are kept. */
    public static final ViewDefinition VIEW = ViewDefinition.named("policies", 1);

    private final Map<String, Outcomes> outcomes = new TreeMap<>();
    private final Loops loops;
    private final RunnerSettings settings;

    /**
     * Starts at once.
     *
     * @param views opened with {@link #views()}
     * @param policies unique by name
     * @param executor runs the policies, several at a time; virtual threads suit it
     * @param timer only ever runs short steps
     */
    public PolicyRunner(
            EventFeed feed,
            ViewStore views,
            List<FeedPolicy> policies,
            CommandDispatcher dispatcher,
            RunnerSettings settings,
            Executor executor,
            ScheduledExecutorService timer,
            InstantSource clock) {
        this.settings = settings;
        var around =
                new RunnerSurroundings(
                        feed,
                        views,
                        Checkpoints.under(VIEW.name(), views),
                        new ParkedEvents(views),
                        settings,
                        executor,
                        timer,
                        clock,
                        () -> {});
        var all = new ArrayList<ProjectionLoop>();
        for (FeedPolicy policy : policies) {
            var counted = new Outcomes();
            if (outcomes.put(policy.name(), counted) != null) {
                throw new IllegalArgumentException("two policies are named " + policy.name());
            }
            var handler = new PolicyHandler(policy, dispatcher, executor, counted);
            for (String source : policy.sources()) {
                var projection = new FeedProjection(policy.name(), source, _ -> handler);
                all.add(new ProjectionLoop(projection, around));
            }
        }
        loops = new Loops(all, feed, _ -> {});
    }

    /** What its store is opened with. */
    public static List<ViewDefinition> views() {
        return List.of(VIEW, ParkedEvents.VIEW);
    }

    /**
     * One policy at one moment.
     *
     * @param accepted how many commands were accepted since the start
     * @param rejected how many were rejected
     * @param ignored how many asked for what was so already
     * @param sources how far it is in each source
     */
    public record Status(
            String policy, long accepted, long rejected, long ignored, List<Progress> sources) {
        public Status {
            sources = List.copyOf(sources);
        }
    }

    /** One for each policy, by name. */
    public List<Status> status() {
        List<Progress> progress = loops.progress();
        return outcomes.entrySet().stream()
                .map(
                        each -> {
                            String name = each.getKey();
                            Outcomes.Counts counts = each.getValue().counts();
                            return new Status(
                                    name,
                                    counts.accepted(),
                                    counts.rejected(),
                                    counts.ignored(),
                                    progress.stream().filter(p -> p.view().equals(name)).toList());
                        })
                .toList();
    }

    /** Lets policies react to every parked event again. */
    public CompletableFuture<Retried> retryAll() {
        return Loops.retry(loops.all(), _ -> true);
    }

    /**
     * Lets a policy react to its parked events again, in order and as far as it succeeds.
     *
     * @return fails with {@link IllegalArgumentException} when there is no such policy
     */
    public CompletableFuture<Retried> retry(String policy) {
        return Loops.retry(Loops.of(policy, loops.all()), _ -> true);
    }

    /** The same for the events of one key. */
    public CompletableFuture<Retried> retry(String policy, String key) {
        return Loops.retry(Loops.of(policy, loops.all()), each -> each.key().equals(key));
    }

    /** Tries again where policies have stopped or are about to retry. */
    public void resume() {
        loops.resume();
    }

    /** Begins no further batch; completes when those at work have ended. */
    public CompletableFuture<Boolean> stop() {
        return loops.stop();
    }

    /** Lets the batches at work finish, for a while, and begins no further one. */
    @Override
    public void close() {
        Loops.await(stop(), settings.patience());
    }
}
