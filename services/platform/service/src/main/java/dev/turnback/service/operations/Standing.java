package dev.turnback.service.operations;

import dev.turnback.feed.DeadlineRunner;
import dev.turnback.feed.Operations;
import dev.turnback.feed.PolicyRunner;
import dev.turnback.feed.Progress;
import dev.turnback.feed.ProjectionRunner;
import dev.turnback.feed.RebuildProgress;
import dev.turnback.service.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a service does in the background, at one moment. Durations are seconds, times UTC. */
public final class Standing {

    private Standing() {}

    public record All(List<Service> services) {}

    /**
     * @param views what it keeps, its own and what it knows of other services
     */
    public record Service(
            String name, List<View> views, List<Policy> policies, List<Deadlines> deadlines) {}

    /**
     * @param state RUNNING, RETRYING or STOPPED, of the source that is worst off
     * @param position positions of all sources that are in the view, added up
     * @param head last positions of all sources, added up
     * @param etaSeconds how long the rest takes at this rate, null when nothing moves
     * @param parked how many events it lacks because they are parked
     * @param error what went wrong last, null when nothing is wrong
     * @param rebuild the one that goes on, or how the last one ended; null when there was none
     * @param check the same of checks
     */
    public record View(
            String view,
            Progress.State state,
            long position,
            long head,
            double perSecond,
            @Nullable Double etaSeconds,
            int parked,
            @Nullable String error,
            List<Source> sources,
            @Nullable Rebuild rebuild,
            @Nullable Rebuild check) {}

    public record Source(String source, long position, long head) {}

    /**
     * @param goesOn true while the copy is being filled
     * @param endedAt null while it goes on
     * @param message what has become of it or what it waits for, in a sentence
     */
    public record Rebuild(
            RebuildProgress.State state,
            boolean goesOn,
            long position,
            long head,
            double perSecond,
            @Nullable Double etaSeconds,
            int parked,
            Instant startedAt,
            @Nullable Instant endedAt,
            String message) {}

    /**
     * @param accepted how many of its commands were accepted since the start
     */
    record Policy(
            String policy,
            long accepted,
            long rejected,
            long ignored,
            int parked,
            List<Source> sources) {}

    /**
     * @param leader true when this process fires them
     * @param nextDue when the next one is due, null when none is set
     * @param error why the last look was broken off, null when it was not
     */
    record Deadlines(
            boolean leader,
            @Nullable Instant nextDue,
            long accepted,
            long rejected,
            long ignored,
            int broken,
            @Nullable String error) {}

    public static All of(List<Worker> workers) {
        return new All(workers.stream().map(Standing::service).toList());
    }

    private static Service service(Worker worker) {
        return new Service(
                worker.service(),
                worker.views().stream()
                        .map(ProjectionRunner::operations)
                        .map(Operations::views)
                        .flatMap(List::stream)
                        .map(Standing::view)
                        .toList(),
                worker.policies().stream()
                        .map(PolicyRunner::status)
                        .flatMap(List::stream)
                        .map(Standing::policy)
                        .toList(),
                worker.deadlines().stream()
                        .map(DeadlineRunner::status)
                        .map(Standing::deadlines)
                        .toList());
    }

    static View view(Operations.View view) {
        return new View(
                view.name(),
                view.state(),
                view.position(),
                view.head(),
                view.perSecond(),
                view.eta().map(Standing::seconds).orElse(null),
                view.parked(),
                view.sources().stream()
                        .flatMap(source -> source.error().stream())
                        .findFirst()
                        .orElse(null),
                sources(view.sources()),
                view.rebuild().map(Standing::rebuild).orElse(null),
                view.check().map(Standing::rebuild).orElse(null));
    }

    private static Rebuild rebuild(RebuildProgress progress) {
        return new Rebuild(
                progress.state(),
                progress.goesOn(),
                progress.position(),
                progress.head(),
                progress.perSecond(),
                progress.eta().map(Standing::seconds).orElse(null),
                progress.parked(),
                progress.startedAt(),
                progress.endedAt().orElse(null),
                progress.message());
    }

    private static Policy policy(PolicyRunner.Status status) {
        return new Policy(
                status.policy(),
                status.accepted(),
                status.rejected(),
                status.ignored(),
                status.sources().stream().mapToInt(Progress::parked).sum(),
                sources(status.sources()));
    }

    private static Deadlines deadlines(DeadlineRunner.Status status) {
        return new Deadlines(
                status.lease().isPresent(),
                status.nextDue().orElse(null),
                status.accepted(),
                status.rejected(),
                status.ignored(),
                status.broken(),
                status.error().orElse(null));
    }

    private static List<Source> sources(List<Progress> sources) {
        return sources.stream()
                .map(each -> new Source(each.source(), each.position(), each.head()))
                .toList();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
