package dev.turnback.incident.domain.contradiction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded about an incident, as far as it can contradict itself; times are claimed, UTC,
 * but for those named {@code recordedAt}.
 *
 * @param harmBegan null while none is noted
 * @param contained null while nobody said so
 * @param resolved null while it is not over
 */
public record Account(
        @Nullable Moment harmBegan,
        @Nullable Moment contained,
        @Nullable Moment resolved,
        List<Breach> breaches,
        List<Decision> decisions,
        List<Attempt> attempts) {

    public Account {
        breaches = List.copyOf(breaches);
        decisions = List.copyOf(decisions);
        attempts = List.copyOf(attempts);
    }

    /**
     * A time, and where it is recorded.
     *
     * @param position as in {@code incident:7}
     */
    public record Moment(Instant at, String position) {}

    /**
     * A rule that was crossed.
     *
     * @param releaseId the release that it stands for
     * @param onset S
     * @param recordedAt when its opening was recorded
     * @param cleared C, null while it is not
     */
    public record Breach(
            String obligationId,
            String releaseId,
            Moment onset,
            Instant recordedAt,
            @Nullable Moment cleared) {}

    /**
     * @param releaseId null when the incident as a whole is meant
     */
    public record Decision(
            String decisionId, @Nullable String releaseId, Moment decided, Instant recordedAt) {}

    /**
     * A rollback or what contains.
     *
     * @param releaseId null when it is about none
     * @param decisionId that it carries out, null when none is known
     * @param ended null while it goes on
     * @param succeeded when it was judged a success and where, null when it was not
     */
    public record Attempt(
            String attemptId,
            @Nullable String releaseId,
            @Nullable String decisionId,
            Moment began,
            @Nullable Moment ended,
            @Nullable Moment succeeded) {}
}
