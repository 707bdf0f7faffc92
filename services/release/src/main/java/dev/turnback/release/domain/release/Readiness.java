package dev.turnback.release.domain.release;

import dev.turnback.contracts.TriggerRole;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was made ready for the hours of a rollout. All times UTC.
 *
 * @param window when it is rolled out, null when nobody said
 * @param onDuty who is there meanwhile to trigger the way back
 * @param confirmed prerequisites of procedures that were seen to be there
 * @param guidance what was done about the guidance that applies
 */
public record Readiness(
        @Nullable Window window,
        List<Duty> onDuty,
        List<Confirmed> confirmed,
        List<Answered> guidance) {

    /** Nothing was. */
    public static final Readiness NONE = new Readiness(null, List.of(), List.of(), List.of());

    public Readiness {
        onDuty = List.copyOf(onDuty);
        confirmed = List.copyOf(confirmed);
        guidance = List.copyOf(guidance);
    }

    /** From, inclusive, to, exclusive. */
    public record Window(Instant from, Instant to) {}

    /**
     * Somebody who is there: a person, or whoever fills a role then.
     *
     * @param person as an id; null when a role is meant
     * @param role in which they are there; null when a person is there as themselves
     * @param from null for the beginning of the window
     * @param to null for its end
     */
    public record Duty(
            @Nullable String person,
            @Nullable TriggerRole role,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /**
     * A prerequisite that is there.
     *
     * @param procedureId whose prerequisite it is
     * @param prerequisite in the words of the procedure
     * @param evidence what shows it, null when nobody said
     */
    public record Confirmed(String procedureId, String prerequisite, @Nullable String evidence) {}

    /**
     * What a team says to an item of guidance.
     *
     * @param why how it is followed, or why it does not apply
     */
    public record Answered(String guidanceId, Answer answer, String why) {}

    /** How guidance is answered. */
    public enum Answer {
        FOLLOWED,
        DOES_NOT_APPLY
    }
}
