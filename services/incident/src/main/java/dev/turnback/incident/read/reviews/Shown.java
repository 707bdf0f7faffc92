package dev.turnback.incident.read.reviews;

import dev.turnback.contracts.HesitationCause;
import dev.turnback.contracts.HesitationVerdict;
import dev.turnback.incident.domain.review.Cause;
import dev.turnback.incident.domain.review.FollowUpAction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a review as they are shown. Nothing that was said is left out when it holds no more;
 * times are the server's, UTC.
 */
public final class Shown {

    private Shown() {}

    /**
     * Why it is reviewed.
     *
     * @param about the obligation or the attempt
     * @param outcome as it was judged
     * @param position where that is recorded, as in {@code decision:77}
     * @param withdrawn null while it holds
     */
    public record NotedCause(
            Cause.Kind kind,
            String about,
            String outcome,
            String position,
            Instant at,
            @Nullable Withdrawal withdrawn) {}

    /**
     * It holds no more.
     *
     * @param position where that is recorded
     */
    public record Withdrawal(String why, String position, Instant at) {}

    /**
     * Whether hesitation made it worse, as people found.
     *
     * @param version of the review that says so first
     * @param actor who said so, as an id
     * @param replacedAt when it was said otherwise, null while it holds
     */
    public record Assessment(
            String obligationId,
            HesitationVerdict verdict,
            List<HesitationCause> causes,
            String why,
            int version,
            Instant at,
            String actor,
            String position,
            @Nullable Instant replacedAt) {

        Assessment replaced(Instant when) {
            return replacedAt == null
                    ? new Assessment(
                            obligationId, verdict, causes, why, version, at, actor, position, when)
                    : this;
        }
    }

    /**
     * Something that contributed.
     *
     * @param evidence what shows it, as ids or positions
     * @param removed null while it holds
     */
    public record NotedFactor(
            String id,
            String sentence,
            List<String> evidence,
            Instant at,
            String position,
            @Nullable Withdrawal removed) {}

    /**
     * What a team is to do about it.
     *
     * @param dueBy UTC
     * @param changedAt since when it is in this state
     * @param evidence what shows that it is done; null until it is verified
     * @param reason why it was dropped, else null
     */
    public record Action(
            String id,
            String sentence,
            String ownerTeam,
            Instant dueBy,
            FollowUpAction.State state,
            Instant at,
            Instant changedAt,
            @Nullable String evidence,
            @Nullable String reason) {

        Action became(
                FollowUpAction.State now,
                Instant when,
                @Nullable String shows,
                @Nullable String why) {
            return new Action(
                    id,
                    sentence,
                    ownerTeam,
                    dueBy,
                    now,
                    at,
                    when,
                    shows == null ? evidence : shows,
                    why == null ? reason : why);
        }
    }

    /**
     * What was published, as it was said then.
     *
     * @param version 1 for the original
     * @param reason why it was amended; null for the original
     * @param actor who published it, as an id
     * @param assessments those that held
     * @param factors those that held
     */
    public record Version(
            int version,
            Instant at,
            @Nullable String reason,
            String actor,
            String position,
            String summary,
            List<Assessment> assessments,
            List<NotedFactor> factors) {}
}
