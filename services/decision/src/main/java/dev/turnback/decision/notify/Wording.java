package dev.turnback.decision.notify;

import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.decision.ObligationEvents.BudgetWarned;
import dev.turnback.contracts.decision.ObligationEvents.FollowingCause;
import dev.turnback.contracts.decision.ObligationEvents.ObligationOpened;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an obligation, the time that is left first.
 *
 * @param pages where the pages are, null when nobody said; without a slash at the end
 */
public record Wording(@Nullable String pages) {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final long A_MINUTE = 60;

    /**
     * Where it can be decided.
     *
     * @param kind what the rule asks for
     */
    public record Room(String incidentId, DecisionKind kind) {}

    /**
     * @param room where it is dealt with, null while it is in no incident
     */
    public String opened(ObligationOpened event, @Nullable Room room, Instant now) {
        return "*Decide%s by %s, %s.*%s %s crossed after %s of %s: it harms %s since %s (%s). Asked for: %s. Decides: %s.%s"
                .formatted(
                        event.following() == null ? "" : " anew",
                        CLOCK.format(event.decideBy()),
                        left(event.decideBy(), now),
                        event.following() == null ? "" : " " + because(event.following().cause()),
                        plain(event.ruleName()),
                        plain(event.version()),
                        plain(event.component()),
                        harmed(event.harmKind()),
                        CLOCK.format(event.onset()),
                        plain(event.signal()),
                        asked(event.requiredAction()),
                        plain(event.owner()),
                        link(event.obligationId(), room));
    }

    private static String because(FollowingCause cause) {
        return switch (cause) {
            case REVIEW_DUE -> "The risk was accepted until now, and it goes on.";
            case ATTEMPT_FAILED -> "The attempt failed, and it goes on.";
            case REVERSED_AFTER_EFFECT -> "What was done was taken back, and it goes on.";
        };
    }

    /**
     * @param room where it is dealt with, null while it is in no incident
     */
    public String runningOut(BudgetWarned event, @Nullable Room room, Instant now) {
        return "*Half of the budget is used up: decide by %s, %s.* Nothing that meets %s stands. Decides: %s.%s"
                .formatted(
                        CLOCK.format(event.decideBy()),
                        left(event.decideBy(), now),
                        plain(event.ruleName()),
                        plain(event.owner()),
                        link(event.obligationId(), room));
    }

    /** So that somebody sees that it arrives. */
    public String trial() {
        return "This is how Turnback tells you when something has to be decided.";
    }

    private String link(String obligationId, @Nullable Room room) {
        if (pages == null) {
            return "";
        }
        return room == null
                ? " <%s/obligations/%s|Open it>".formatted(pages, obligationId)
                : " <%s/incidents/%s?decide=%s|Decide it>"
                        .formatted(pages, room.incidentId(), room.kind());
    }

    private static String left(Instant until, Instant now) {
        long seconds = Duration.between(now, until).toSeconds();
        if (seconds < 0) {
            return "which is over";
        }
        return seconds < A_MINUTE
                ? "in %d s".formatted(seconds)
                : "in %d min %d s".formatted(seconds / A_MINUTE, seconds % A_MINUTE);
    }

    private static String harmed(HarmKind kind) {
        return switch (kind) {
            case USER -> "users";
            case SYSTEM -> "the system";
            case BUSINESS -> "the business";
        };
    }

    private static String asked(RequiredAction action) {
        return switch (action) {
            case HOLD -> "hold";
            case CONTAIN -> "contain";
            case ROLLBACK -> "roll back";
        };
    }

    /** Nothing that somebody named can be a link, a mention or an emphasis. */
    private static String plain(String name) {
        return name.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace('*', '∗')
                .replace('_', ' ')
                .replace('`', 'ˋ')
                .replace('~', '∼');
    }
}
