package dev.turnback.decision.automation.whenrollbackstartsthenfollowit;

import dev.turnback.contracts.Extent;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.release.ReleaseEvents.AttemptFinished;
import dev.turnback.contracts.release.ReleaseEvents.AttemptStarted;
import dev.turnback.contracts.release.ReleaseEvents.AttemptWithdrawn;
import dev.turnback.decision.domain.attempt.AttemptCommand;
import dev.turnback.decision.domain.attempt.AttemptCommand.BeginAttempt;
import dev.turnback.decision.domain.attempt.AttemptCommand.EndRollback;
import dev.turnback.decision.domain.attempt.AttemptCommand.TakeAttemptBack;
import dev.turnback.decision.domain.attempt.Guide;
import dev.turnback.decision.domain.attempt.Undertaking;
import dev.turnback.decision.domain.attempt.Undertaking.Cause;
import dev.turnback.decision.domain.attempt.Undertaking.Origin;
import dev.turnback.decision.domain.attempt.Undertaking.Subject;
import dev.turnback.feed.FeedPolicy;
import dev.turnback.feed.PublishedEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/**
 * When a rollback starts, then follow it, until it ends or turns out to be none. It has the same id
 * here as there.
 *
 * @param causes why it is done, as far as that is known now
 * @param guides the procedure that was in force for it; empty for none
 */
public record WhenRollbackStartsThenFollowIt(
        Function<AttemptStarted, Mono<Cause>> causes,
        Function<AttemptStarted, Mono<Guide>> guides) {

    /** Part of the keys of its commands: never another one. */
    static final String NAME = "when-rollback-starts-then-follow-it";

    /** The log it listens to. */
    public static final String SOURCE = "release";

    public FeedPolicy policy() {
        return FeedPolicy.looking(NAME, Set.of(SOURCE), this::look)
                .onlyOf(AttemptStarted.class, AttemptFinished.class, AttemptWithdrawn.class);
    }

    CompletableFuture<List<AttemptCommand>> look(PublishedEvent event) {
        return switch (event.body()) {
            case AttemptStarted e -> begin(e).toFuture();
            case AttemptFinished e ->
                    told(new EndRollback(e.attemptId(), e.restoredVersion(), e.at()));
            case AttemptWithdrawn e -> told(new TakeAttemptBack(e.attemptId(), e.at()));
            default -> CompletableFuture.completedFuture(List.of());
        };
    }

    private static CompletableFuture<List<AttemptCommand>> told(AttemptCommand command) {
        return CompletableFuture.completedFuture(List.of(command));
    }

    private Mono<List<AttemptCommand>> begin(AttemptStarted event) {
        return Mono.zip(
                        causes.apply(event).defaultIfEmpty(Cause.UNKNOWN),
                        guides.apply(event).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .map(known -> List.of(begin(event, known.getT1(), known.getT2())));
    }

    private static BeginAttempt begin(AttemptStarted event, Cause cause, Optional<Guide> guide) {
        return new BeginAttempt(
                event.attemptId(),
                new Undertaking(
                        action(event.extent()),
                        new Subject(event.releaseId(), event.component(), event.version()),
                        event.targetVersion(),
                        event.changeKinds(),
                        "",
                        guide.orElse(null),
                        cause,
                        event.toldByDeployments() ? Origin.DEPLOYMENTS : Origin.RELEASE),
                event.at());
    }

    public static RecoveryAction action(Extent extent) {
        return switch (extent) {
            case FULL -> RecoveryAction.FULL_ROLLBACK;
            case PARTIAL -> RecoveryAction.PARTIAL_ROLLBACK;
        };
    }
}
