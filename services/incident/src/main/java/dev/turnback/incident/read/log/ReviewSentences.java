package dev.turnback.incident.read.log;

import dev.turnback.contracts.HesitationCause;
import dev.turnback.incident.domain.review.Assessed;
import dev.turnback.incident.domain.review.Cause;
import dev.turnback.incident.domain.review.ReviewEvent;
import dev.turnback.incident.domain.review.ReviewEvent.ActionDone;
import dev.turnback.incident.domain.review.ReviewEvent.ActionDropped;
import dev.turnback.incident.domain.review.ReviewEvent.ActionProposed;
import dev.turnback.incident.domain.review.ReviewEvent.ActionVerified;
import dev.turnback.incident.domain.review.ReviewEvent.CauseNoted;
import dev.turnback.incident.domain.review.ReviewEvent.CauseWithdrawn;
import dev.turnback.incident.domain.review.ReviewEvent.FactorAdded;
import dev.turnback.incident.domain.review.ReviewEvent.FactorRemoved;
import dev.turnback.incident.domain.review.ReviewEvent.HesitationAssessed;
import dev.turnback.incident.domain.review.ReviewEvent.ReviewAmended;
import dev.turnback.incident.domain.review.ReviewEvent.ReviewOpened;
import dev.turnback.incident.domain.review.ReviewEvent.ReviewPublished;
import dev.turnback.incident.domain.review.ReviewEvent.ReviewSummarized;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What each event of a review says. */
final class ReviewSentences {

    private ReviewSentences() {}

    static String of(ReviewEvent event) {
        return switch (event) {
            case ReviewOpened e -> "Review opened" + because(e.why());
            case CauseNoted e -> "To review: " + words(e.cause());
            case CauseWithdrawn e -> "Holds no more: " + e.about() + Words.said(e.why());
            case HesitationAssessed e -> assessed(e.assessed());
            case FactorAdded e -> "Contributed" + Words.said(e.factor().sentence());
            case FactorRemoved e ->
                    "Contributing factor " + e.factorId() + " removed" + Words.said(e.reason());
            case ReviewSummarized e -> "Review summary" + Words.said(e.text());
            case ActionProposed e ->
                    "Follow-up for "
                            + e.action().ownerTeam()
                            + " by "
                            + Words.time(e.action().dueBy())
                            + Words.said(e.action().sentence());
            case ActionDone e -> "Follow-up " + e.actionId() + " done";
            case ActionVerified e ->
                    "Follow-up " + e.actionId() + " verified" + Words.said(e.evidence());
            case ActionDropped e ->
                    "Follow-up " + e.actionId() + " dropped" + Words.said(e.reason());
            case ReviewPublished _ -> "Review published, version 1";
            case ReviewAmended e ->
                    "Review amended, version " + e.version() + Words.said(e.reason());
        };
    }

    private static String because(@Nullable String why) {
        return why == null ? "" : Words.said(why);
    }

    private static String words(Cause cause) {
        return switch (cause.kind()) {
            case HESITATION_WORSENED -> "hesitation made it worse, " + cause.about();
            case NO_THRESHOLD -> "decided late where no rule said when, " + cause.about();
            case ATTEMPT_NOT_SUCCESSFUL ->
                    "attempt " + cause.about() + " was judged " + cause.outcome();
        };
    }

    private static String assessed(Assessed assessed) {
        String causes =
                assessed.causes().stream()
                        .map(HesitationCause::name)
                        .map(name -> name.toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(", "));
        return "Hesitation "
                + assessed.verdict().name().toLowerCase(Locale.ROOT)
                + " for "
                + assessed.obligationId()
                + (causes.isEmpty() ? "" : " (" + causes + ")")
                + Words.said(assessed.why());
    }
}
