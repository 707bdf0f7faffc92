package dev.turnback.decision.automation.whenrollbackstartsthenfollowit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.release.ReleaseEvents.AttemptFinished;
import dev.turnback.contracts.release.ReleaseEvents.AttemptStarted;
import dev.turnback.contracts.release.ReleaseEvents.AttemptWithdrawn;
import dev.turnback.contracts.release.ReleaseEvents.RolloutCompleted;
import dev.turnback.decision.domain.attempt.AttemptCommand.BeginAttempt;
import dev.turnback.decision.domain.attempt.AttemptCommand.EndRollback;
import dev.turnback.decision.domain.attempt.AttemptCommand.TakeAttemptBack;
import dev.turnback.decision.domain.attempt.Guide;
import dev.turnback.decision.domain.attempt.Undertaking;
import dev.turnback.decision.domain.attempt.Undertaking.Cause;
import dev.turnback.decision.domain.attempt.Undertaking.Origin;
import dev.turnback.decision.domain.attempt.Undertaking.Subject;
import dev.turnback.feed.PublishedEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class WhenRollbackStartsThenFollowItTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Cause CAUSE = new Cause("inc_1", "dec_1", false);
    private static final Guide GUIDE = new Guide("prc_1", "Back", 2, List.of(), 600);

    private @Nullable Cause cause;
    private @Nullable Guide guide;

    private List<?> lookAt(Object body) {
        return new WhenRollbackStartsThenFollowIt(
                        _ -> Mono.justOrEmpty(cause), _ -> Mono.justOrEmpty(guide))
                .look(
                        new PublishedEvent(
                                "release", 7, "e7", "t", "att_1", NOON, NOON, null, null, body))
                .join();
    }

    private static AttemptStarted started(String id, Extent extent) {
        return new AttemptStarted(
                id,
                "rel_1",
                "shop",
                "2.0",
                "1.9",
                extent,
                List.of(ChangeKind.CODE),
                NOON.minusSeconds(60),
                NOON);
    }

    private static BeginAttempt begin(
            String id, RecoveryAction action, @Nullable Guide guide, Cause cause, Origin origin) {
        return new BeginAttempt(
                id,
                new Undertaking(
                        action,
                        new Subject("rel_1", "shop", "2.0"),
                        "1.9",
                        List.of(ChangeKind.CODE),
                        "",
                        guide,
                        cause,
                        origin),
                NOON);
    }

    @Test
    void a_rollback_begins_with_what_is_known_of_it() {
        cause = CAUSE;
        guide = GUIDE;
        assertThat(lookAt(started("att_1", Extent.FULL)))
                .isEqualTo(
                        List.of(
                                begin(
                                        "att_1",
                                        RecoveryAction.FULL_ROLLBACK,
                                        GUIDE,
                                        CAUSE,
                                        Origin.RELEASE)));
    }

    @Test
    void of_what_deployments_told_nothing_else_may_be_known() {
        assertThat(lookAt(started("att_told-12ab", Extent.PARTIAL)))
                .isEqualTo(
                        List.of(
                                begin(
                                        "att_told-12ab",
                                        RecoveryAction.PARTIAL_ROLLBACK,
                                        null,
                                        Cause.UNKNOWN,
                                        Origin.DEPLOYMENTS)));
    }

    @Test
    void it_ends_as_its_release_says() {
        assertThat(lookAt(new AttemptFinished("att_1", "rel_1", "1.9", NOON)))
                .isEqualTo(List.of(new EndRollback("att_1", "1.9", NOON)));
    }

    @Test
    void it_is_taken_back_when_it_was_none() {
        assertThat(lookAt(new AttemptWithdrawn("att_1", "rel_1", "shop", NOON)))
                .isEqualTo(List.of(new TakeAttemptBack("att_1", NOON)));
    }

    @Test
    void what_else_happens_to_a_release_is_nothing_to_follow() {
        assertThat(lookAt(new RolloutCompleted("rel_1", NOON))).isEmpty();
    }
}
