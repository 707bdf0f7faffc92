package dev.turnback.incident.read.reviews;

import dev.turnback.incident.domain.review.Cause;
import dev.turnback.incident.domain.review.ReviewEvent.CauseNoted;
import dev.turnback.incident.domain.review.ReviewEvent.CauseWithdrawn;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that asks for a review as long as nothing says otherwise.
 *
 * @param incidentId of the incident that is reviewed
 * @param about the obligation or the attempt; of what no rule bound, the incident that it was
 *     judged with and the release, with a colon between them
 */
public record StandingCause(String incidentId, Cause.Kind kind, String about) {

    private static final String NAME = "standing-causes";

    public static final View<StandingCause> VIEW =
            new View<>(
                    ViewDefinition.named(NAME, 1).indexed("bySubject", ViewKey.string("subject")),
                    StandingCause.class,
                    List.of(
                            new View.Fold<>(
                                    CauseNoted.class,
                                    e -> id(e.incidentId(), e.cause().kind(), e.cause().about()),
                                    StandingCause::noted),
                            new View.Fold<>(
                                    CauseWithdrawn.class,
                                    e -> id(e.incidentId(), e.kind(), e.about()),
                                    StandingCause::withdrawn)),
                    row -> Map.of("subject", ViewValue.of(subject(row.about))));

    /**
     * @param subject an obligation, an attempt, or the incident with which something was judged
     *     that no rule bound
     */
    public static ViewQuery of(String subject) {
        return ViewQuery.along(NAME, "bySubject").with(ViewValue.of(subject));
    }

    private static String subject(String about) {
        return about.split(":", 2)[0];
    }

    private static String id(String incidentId, Cause.Kind kind, String about) {
        return incidentId + " " + kind + " " + about;
    }

    private static StandingCause noted(@Nullable StandingCause before, CauseNoted event) {
        return new StandingCause(event.incidentId(), event.cause().kind(), event.cause().about());
    }

    private static @Nullable StandingCause withdrawn(
            @Nullable StandingCause before, CauseWithdrawn event) {
        return null;
    }
}
