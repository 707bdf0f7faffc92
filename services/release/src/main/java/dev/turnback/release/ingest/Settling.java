package dev.turnback.release.ingest;

import dev.turnback.axon.CommandContext;
import dev.turnback.kernel.PositionVector;
import dev.turnback.release.domain.delivery.Deployment;
import dev.turnback.release.domain.delivery.PlannedRelease;
import dev.turnback.release.domain.delivery.Rollouts;
import dev.turnback.release.domain.release.Pins;
import dev.turnback.release.domain.release.ReleaseCommand.TellRollout;
import dev.turnback.release.domain.release.Told;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.release.read.releases.ReleaseView.AttemptView;
import dev.turnback.release.read.releases.ReleaseView.State;
import dev.turnback.release.write.startrollout.PinsInForce;
import dev.turnback.service.CommandDesk;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells the releases of a component what all its deployments say by now. One run at a time for a
 * component, and a run is for everybody who came before it began.
 */
final class Settling {

    private final CommandDesk desk;
    private final Rows<Deployment> deployments;
    private final Rows<ReleaseView> releases;
    private final PinsInForce pins;
    private final Executor executor;
    private final Map<String, Queue> queues = new ConcurrentHashMap<>();

    Settling(
            CommandDesk desk,
            Rows<Deployment> deployments,
            Rows<ReleaseView> releases,
            PinsInForce pins,
            Executor executor) {
        this.desk = desk;
        this.deployments = deployments;
        this.releases = releases;
        this.pins = pins;
        this.executor = executor;
    }

    /**
     * What is known once everything up to the position is.
     *
     * @param by in whose name it is recorded
     */
    Mono<Rollouts> settle(String component, long position, CommandContext by) {
        return Mono.fromFuture(
                () -> queues.computeIfAbsent(component, Queue::new).join(position, by));
    }

    /**
     * Those who share a run.
     *
     * @param by who was there first: in whose name the run records
     */
    private record Batch(CommandContext by, CompletableFuture<Rollouts> done) {}

    /** Who waits for the next run of a component. */
    private final class Queue {
        private final String component;
        private @Nullable Batch waiting;
        private long upTo;
        private boolean running;

        Queue(String component) {
            this.component = component;
        }

        CompletableFuture<Rollouts> join(long position, CommandContext by) {
            Batch mine;
            boolean begin;
            synchronized (this) {
                upTo = Math.max(upTo, position);
                mine = waiting == null ? new Batch(by, new CompletableFuture<>()) : waiting;
                waiting = mine;
                begin = !running;
                running = true;
            }
            if (begin) {
                executor.execute(this::next);
            }
            return mine.done();
        }

        private void next() {
            Batch now;
            long position;
            synchronized (this) {
                if (waiting == null) {
                    running = false;
                    return;
                }
                now = waiting;
                waiting = null;
                position = upTo;
            }
            run(component, position, now.by(), this::reached)
                    .toFuture()
                    .whenComplete(
                            (done, failure) -> {
                                if (failure == null) {
                                    now.done().complete(done);
                                } else {
                                    now.done().completeExceptionally(failure);
                                }
                                executor.execute(this::next);
                            });
        }

        private synchronized void reached(long position) {
            upTo = Math.max(upTo, position);
        }
    }

    /** Another process may have told an older story meanwhile: then it is told once more. */
    private Mono<Rollouts> run(
            String component, long position, CommandContext by, LongConsumer reached) {
        return known(component, position)
                .flatMap(
                        known ->
                                tell(known, by)
                                        .flatMap(last -> again(component, last, known, by, reached))
                                        .switchIfEmpty(Mono.fromSupplier(known::rollouts)));
    }

    private Mono<Rollouts> again(
            String component, long last, Known known, CommandContext by, LongConsumer reached) {
        reached.accept(last);
        return known(component, last)
                .flatMap(
                        now ->
                                now.deployments().equals(known.deployments())
                                        ? Mono.just(now.rollouts())
                                        : run(component, last, by, reached));
    }

    private record Known(List<Deployment> deployments, List<ReleaseView> planned) {
        Rollouts rollouts() {
            return Rollouts.of(deployments, planned.stream().map(Known::planned).toList());
        }

        private static PlannedRelease planned(ReleaseView release) {
            return new PlannedRelease(
                    release.id(),
                    release.version(),
                    release.previousVersion(),
                    release.plannedAt() == null ? release.at() : release.plannedAt(),
                    recorded(release));
        }

        private static PlannedRelease.@Nullable Recorded recorded(ReleaseView release) {
            return release.attempts().stream()
                    .filter(AttemptView::byPeople)
                    .reduce((_, later) -> later)
                    .map(each -> new PlannedRelease.Recorded(each.finishedAt(), each.endTold()))
                    .orElse(null);
        }
    }

    private Mono<Known> known(String component, long position) {
        var at = PositionVector.of(desk.log().log(), position);
        return Mono.fromFuture(() -> deployments.progress().reach(at, AtLeast.PATIENCE))
                .filter(reached -> reached)
                .switchIfEmpty(Mono.error(Settling::behind))
                .flatMap(
                        _ ->
                                Mono.zip(
                                        all(deployments, "deployments", component),
                                        all(releases, "releases", component)
                                                .map(Settling::planned)))
                .map(both -> new Known(both.getT1(), both.getT2()));
    }

    private static List<ReleaseView> planned(List<ReleaseView> all) {
        return all.stream().filter(each -> each.state() != State.OBSERVED).toList();
    }

    private static <V> Mono<List<V>> all(Rows<V> rows, String view, String component) {
        return rows.all(ViewQuery.along(view, "byComponent").with(ViewValue.of(component)));
    }

    /** The position of the last thing that was told; empty when nothing had to be. */
    private Mono<Long> tell(Known known, CommandContext by) {
        Map<String, Told> told = known.rollouts().told();
        return Flux.fromIterable(known.planned())
                .filter(
                        release -> {
                            Told of = told.get(release.id());
                            return of != null && !Telling.isKnown(release, of);
                        })
                .concatMap(
                        release ->
                                pinsOf(release)
                                        .map(
                                                inForce ->
                                                        new TellRollout(
                                                                release.id(),
                                                                Objects.requireNonNull(
                                                                        told.get(release.id())),
                                                                inForce))
                                        .flatMap(command -> desk.handle(command, by)))
                .map(handled -> handled.position())
                .takeLast(1)
                .next();
    }

    private Mono<Pins> pinsOf(ReleaseView release) {
        return release.state() == State.PLANNED ? pins.of(release) : Mono.just(Pins.NONE);
    }

    private static Problem behind() {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "not-there-yet",
                "it is kept, and its verdict follows; deliver it again to hear it",
                Map.of());
    }
}
