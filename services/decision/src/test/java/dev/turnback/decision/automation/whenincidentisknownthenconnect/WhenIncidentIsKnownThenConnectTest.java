package dev.turnback.decision.automation.whenincidentisknownthenconnect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.Comparison;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.incident.IncidentEvents.IncidentDeclared;
import dev.turnback.contracts.incident.IncidentEvents.IncidentResolved;
import dev.turnback.contracts.incident.IncidentEvents.IncidentSuspected;
import dev.turnback.contracts.incident.IncidentEvents.IncidentsMerged;
import dev.turnback.contracts.incident.IncidentEvents.ObligationConnected;
import dev.turnback.contracts.incident.IncidentEvents.ReleaseLinked;
import dev.turnback.decision.domain.obligation.Awareness;
import dev.turnback.decision.domain.obligation.Bound;
import dev.turnback.decision.domain.obligation.ObligationCommand.AttributeObligation;
import dev.turnback.decision.domain.obligation.ObligationCommand.ConnectIncident;
import dev.turnback.decision.domain.obligation.ObligationCommand.NoteAwareness;
import dev.turnback.decision.domain.obligation.ObligationEvent.Clock;
import dev.turnback.decision.domain.obligation.Terms;
import dev.turnback.decision.read.incidents.KnownIncident;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.decision.read.obligations.ObligationView.Attribution;
import dev.turnback.decision.read.obligations.ObligationView.Candidate;
import dev.turnback.decision.read.obligations.ObligationView.Course;
import dev.turnback.decision.read.obligations.ObligationView.State;
import dev.turnback.feed.PublishedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class WhenIncidentIsKnownThenConnectTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Map<String, KnownIncident> incidents = new HashMap<>();
    private final List<ObligationView> dealtWith = new ArrayList<>();
    private final List<ObligationView> about = new ArrayList<>();

    private List<?> lookAt(Object body) {
        return new WhenIncidentIsKnownThenConnect(
                        id -> Mono.justOrEmpty(incidents.get(id)),
                        _ -> Mono.just(List.copyOf(dealtWith)),
                        _ -> Mono.just(List.copyOf(about)))
                .look(
                        new PublishedEvent(
                                "incident", 7, "e7", "t", "inc_1", NOON, NOON, null, null, body))
                .join();
    }

    private static ObligationView obligation(
            String id, @Nullable Attribution attribution, String... releases) {
        return new ObligationView(
                id,
                Stream.of(releases).map(WhenIncidentIsKnownThenConnectTest::candidate).toList(),
                NOON.minusSeconds(60),
                NOON,
                new Clock(NOON, null, NOON.plusSeconds(300)),
                new Course(State.IN_BREACH, NOON),
                null,
                List.of(),
                List.of("inc_1"),
                attribution,
                null,
                null,
                List.of(),
                null,
                NOON,
                "decision:1");
    }

    private static Candidate candidate(String release) {
        var terms =
                new Terms(
                        "errors",
                        "Checkout fails",
                        "checkout-errors",
                        HarmKind.USER,
                        Comparison.ABOVE,
                        1,
                        1,
                        60,
                        1,
                        600,
                        RequiredAction.ROLLBACK,
                        300,
                        null,
                        "commander",
                        null,
                        false,
                        false);
        return new Candidate(
                new Bound(release, "shop", "2.0", "she_1", 1, NOON.minusSeconds(3_600), terms),
                NOON.minusSeconds(60),
                NOON,
                false,
                false);
    }

    @Test
    void what_is_suspected_deals_with_its_obligation() {
        assertThat(lookAt(new IncidentSuspected("inc_1", "x", Severity.SEV3, "obl_1", NOON)))
                .isEqualTo(List.of(new ConnectIncident("obl_1", "inc_1", NOON)));
    }

    @Test
    void whoever_declared_the_incident_knew_then() {
        incidents.put(
                "inc_1", new KnownIncident("inc_1", "slow", null, NOON.minusSeconds(30), false));
        assertThat(lookAt(new ObligationConnected("inc_1", "obl_1", NOON)))
                .isEqualTo(
                        List.of(
                                new ConnectIncident("obl_1", "inc_1", NOON),
                                new NoteAwareness(
                                        "obl_1", Awareness.INCIDENT, NOON.minusSeconds(30))));
    }

    @Test
    void nobody_knew_of_what_is_only_suspected() {
        incidents.put("inc_1", new KnownIncident("inc_1", "slow", null, null, false));
        assertThat(lookAt(new ObligationConnected("inc_1", "obl_1", NOON)))
                .isEqualTo(List.of(new ConnectIncident("obl_1", "inc_1", NOON)));
    }

    @Test
    void whoever_declares_what_was_suspected_knows_of_all_its_obligations() {
        dealtWith.add(obligation("obl_1", null, "rel_1"));
        dealtWith.add(obligation("obl_2", null, "rel_1", "rel_2"));
        assertThat(lookAt(new IncidentDeclared("inc_1", "x", Severity.SEV1, false, NOON)))
                .isEqualTo(
                        List.of(
                                new NoteAwareness("obl_1", Awareness.INCIDENT, NOON),
                                new NoteAwareness("obl_2", Awareness.INCIDENT, NOON)));
    }

    @Test
    void the_release_that_caused_it_is_the_one_where_it_could_be_several() {
        dealtWith.add(obligation("obl_1", null, "rel_1"));
        dealtWith.add(obligation("obl_2", null, "rel_1", "rel_2"));
        dealtWith.add(obligation("obl_3", null, "rel_2", "rel_3"));
        dealtWith.add(
                obligation("obl_4", new Attribution("rel_2", "seen", NOON), "rel_1", "rel_2"));
        assertThat(lookAt(linked(ReleaseLink.CAUSED)))
                .isEqualTo(List.of(new AttributeObligation("obl_2", "rel_1", "it did", NOON)));
        assertThat(lookAt(linked(ReleaseLink.SUSPECTED))).isEmpty();
    }

    private static ReleaseLinked linked(ReleaseLink link) {
        return linked("inc_1", link);
    }

    private static ReleaseLinked linked(String incident, ReleaseLink link) {
        return new ReleaseLinked(incident, "rel_1", "shop", link, "it did", NOON);
    }

    @Test
    void what_is_open_about_a_release_is_dealt_with_in_the_incident_that_it_is_linked_to() {
        incidents.put(
                "inc_7", new KnownIncident("inc_7", "slow", null, NOON.minusSeconds(30), false));
        about.add(obligation("obl_1", null, "rel_1"));
        about.add(over("obl_2"));
        assertThat(lookAt(linked("inc_7", ReleaseLink.SUSPECTED)))
                .isEqualTo(
                        List.of(
                                new ConnectIncident("obl_1", "inc_7", NOON),
                                new NoteAwareness(
                                        "obl_1", Awareness.INCIDENT, NOON.minusSeconds(30))));
        assertThat(lookAt(linked("inc_7", ReleaseLink.FIXED))).isEmpty();
    }

    @Test
    void an_exercise_deals_with_nothing_and_nothing_is_connected_twice() {
        about.add(obligation("obl_1", null, "rel_1"));
        incidents.put("inc_7", new KnownIncident("inc_7", "slow", null, NOON, true));
        assertThat(lookAt(linked("inc_7", ReleaseLink.SUSPECTED))).isEmpty();
        incidents.put("inc_1", new KnownIncident("inc_1", "slow", null, NOON, false));
        assertThat(lookAt(linked("inc_1", ReleaseLink.SUSPECTED))).isEmpty();
    }

    @Test
    void what_was_dealt_with_in_a_merged_incident_is_dealt_with_in_the_one_that_goes_on() {
        dealtWith.add(obligation("obl_1", null, "rel_1"));
        assertThat(lookAt(new IncidentsMerged("inc_1", "inc_7", "the same", NOON)))
                .isEqualTo(List.of(new ConnectIncident("obl_1", "inc_7", NOON)));
        assertThat(lookAt(new IncidentsMerged("inc_7", "inc_1", "the same", NOON))).isEmpty();
    }

    private static ObligationView over(String id) {
        ObligationView row = obligation(id, null, "rel_1");
        return new ObligationView(
                row.id(),
                row.candidates(),
                row.onset(),
                row.confirmedAt(),
                row.clock(),
                new Course(State.CLEARED, NOON),
                row.awareness(),
                row.decisions(),
                row.incidents(),
                row.attribution(),
                row.warnedAt(),
                row.ranOutAt(),
                row.notifications(),
                row.following(),
                row.recordedAt(),
                row.position());
    }

    @Test
    void nothing_else_matters_to_an_obligation() {
        dealtWith.add(obligation("obl_1", null, "rel_1"));
        assertThat(lookAt(new IncidentResolved("inc_1", NOON))).isEmpty();
    }
}
