package dev.turnback.incident.automation.whenruleiscrossedthensuspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.decision.ObligationEvents.ObligationCleared;
import dev.turnback.contracts.decision.ObligationEvents.ObligationOpened;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRetracted;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.incident.domain.incident.Crossing;
import dev.turnback.incident.domain.incident.IncidentCommand.ConnectObligation;
import dev.turnback.incident.domain.incident.IncidentCommand.DismissIncident;
import dev.turnback.incident.domain.incident.IncidentCommand.SuspectIncident;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.read.incidents.IncidentView.Basis;
import dev.turnback.incident.read.incidents.IncidentView.State;
import dev.turnback.incident.read.incidents.Shown.LinkedRelease;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WhenRuleIsCrossedThenSuspectTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final ObligationOpened OPENED =
            new ObligationOpened(
                    "obl_1",
                    "rel_1",
                    "shop",
                    "2.0",
                    "checkout",
                    "Checkout fails",
                    "checkout-errors",
                    HarmKind.USER,
                    RequiredAction.ROLLBACK,
                    "commander",
                    NOON.minusSeconds(120),
                    NOON,
                    NOON,
                    NOON.plusSeconds(300));

    private static final Crossing CROSSING =
            new Crossing(
                    "obl_1",
                    "rel_1",
                    "shop",
                    "2.0",
                    "Checkout fails",
                    "checkout-errors",
                    HarmKind.USER,
                    NOON.minusSeconds(120));

    private final List<IncidentView> known = new ArrayList<>();

    private List<?> reactTo(Object body) {
        return new WhenRuleIsCrossedThenSuspect(
                        () -> CompletableFuture.completedFuture(List.copyOf(known)))
                .react(
                        new PublishedEvent(
                                "decision", 7, "e7", "t", "obl_1", NOON, NOON, null, null, body))
                .join();
    }

    private static IncidentView incident(
            String id, State state, int minute, String release, ReleaseLink link) {
        Instant at = NOON.plusSeconds(60L * minute);
        return new IncidentView(
                id,
                "Baskets are empty",
                Severity.SEV2,
                List.of(),
                false,
                Basis.LIVE,
                state,
                null,
                at,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of(new LinkedRelease(release, "shop", "2.0", link, "", null, at, null)),
                List.of(),
                List.of("shop"),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                state == State.SUSPECTED ? List.of("obl_1") : List.of(),
                null,
                null,
                null,
                List.of(),
                null,
                Set.of(),
                at,
                "incident:1",
                null,
                null);
    }

    @Test
    void suspects_an_incident_where_there_is_none() {
        assertThat(reactTo(OPENED))
                .isEqualTo(List.of(new SuspectIncident("inc_1", CROSSING, NOON)));
    }

    @Test
    void deals_with_it_in_the_incident_of_its_release() {
        known.add(incident("inc_7", State.OPEN, -3, "rel_1", ReleaseLink.SUSPECTED));
        assertThat(reactTo(OPENED))
                .isEqualTo(List.of(new ConnectObligation("inc_7", CROSSING, NOON)));
    }

    @Test
    void takes_what_somebody_declared_before_what_is_only_suspected_and_the_earliest_of_those() {
        known.add(incident("inc_6", State.SUSPECTED, -9, "rel_1", ReleaseLink.SUSPECTED));
        known.add(incident("inc_8", State.OPEN, -2, "rel_1", ReleaseLink.CAUSED));
        known.add(incident("inc_7", State.CONTAINED, -3, "rel_1", ReleaseLink.CAUSED));
        assertThat(reactTo(OPENED))
                .isEqualTo(List.of(new ConnectObligation("inc_7", CROSSING, NOON)));
    }

    @Test
    void looks_past_incidents_of_other_releases_and_links_that_clear_this_one() {
        known.add(incident("inc_5", State.OPEN, -3, "rel_2", ReleaseLink.CAUSED));
        known.add(incident("inc_6", State.OPEN, -3, "rel_1", ReleaseLink.FIXED));
        known.add(incident("inc_7", State.OPEN, -3, "rel_1", ReleaseLink.DISMISSED));
        assertThat(reactTo(OPENED))
                .isEqualTo(List.of(new SuspectIncident("inc_1", CROSSING, NOON)));
    }

    @Test
    void dismisses_what_was_only_suspected_when_it_was_no_crossing() {
        known.add(incident("inc_1", State.SUSPECTED, 0, "rel_1", ReleaseLink.SUSPECTED));
        known.add(incident("inc_2", State.OPEN, 0, "rel_1", ReleaseLink.SUSPECTED));
        assertThat(reactTo(new ObligationRetracted("obl_1", NOON.plusSeconds(9))))
                .isEqualTo(
                        List.of(
                                new DismissIncident(
                                        "inc_1",
                                        "samples that came late show that the rule was not crossed",
                                        NOON.plusSeconds(9))));
        assertThat(reactTo(new ObligationRetracted("obl_2", NOON))).isEmpty();
    }

    @Test
    void does_nothing_about_what_else_happens_to_an_obligation() {
        assertThat(reactTo(new ObligationCleared("obl_1", NOON))).isEmpty();
    }
}
