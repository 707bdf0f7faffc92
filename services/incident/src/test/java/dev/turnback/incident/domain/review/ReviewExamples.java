package dev.turnback.incident.domain.review;

import dev.turnback.contracts.HesitationCause;
import dev.turnback.contracts.HesitationVerdict;
import dev.turnback.incident.domain.review.ReviewCommand.AssessHesitation;
import dev.turnback.incident.domain.review.ReviewEvent.CauseNoted;
import dev.turnback.incident.domain.review.ReviewEvent.HesitationAssessed;
import dev.turnback.incident.domain.review.ReviewEvent.ReviewOpened;
import dev.turnback.incident.domain.review.ReviewEvent.ReviewPublished;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** One review of 1 March 2026. */
public final class ReviewExamples {

    public static final String ID = "inc_1";
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final Cause WORSENED =
            new Cause(Cause.Kind.HESITATION_WORSENED, "obl_1", "HESITATION_WORSENED", "decision:7");
    public static final Factor FACTOR =
            new Factor("fac_1", "Two teams owned the switch", List.of("decision:7"));
    public static final FollowUpAction ACTION =
            new FollowUpAction("Rehearse it", "payments", NOON.plusSeconds(604_800));

    static final ReviewOpened OPENED = new ReviewOpened(ID, false, null, NOON);
    static final CauseNoted NOTED = new CauseNoted(ID, WORSENED, NOON);
    static final ReviewPublished PUBLISHED = new ReviewPublished(ID, NOON);
    static final Assessed CONFIRMED = assessed(HesitationVerdict.CONFIRMED);
    static final Assessed REJECTED =
            new Assessed("obl_1", HesitationVerdict.REJECTED, List.of(), "the alert was late");
    static final HesitationAssessed ASSESSED = new HesitationAssessed(ID, CONFIRMED, 1, NOON);

    private ReviewExamples() {}

    private static Assessed assessed(HesitationVerdict verdict) {
        return new Assessed(
                "obl_1",
                verdict,
                List.of(HesitationCause.AUTHORITY_UNCLEAR),
                "two teams waited for each other");
    }

    public static AssessHesitation confirm() {
        return assess(CONFIRMED);
    }

    static AssessHesitation assess(Assessed assessed) {
        return new AssessHesitation(ID, assessed, Set.of("obl_1", "inc_1:rel_2"), NOON);
    }
}
