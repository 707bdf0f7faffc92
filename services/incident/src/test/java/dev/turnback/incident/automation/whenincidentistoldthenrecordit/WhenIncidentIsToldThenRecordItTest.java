package dev.turnback.incident.automation.whenincidentistoldthenrecordit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.IncidentStep;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.release.ReleaseEvents.IncidentTold;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.incident.domain.incident.CorrectedField;
import dev.turnback.incident.domain.incident.Correction;
import dev.turnback.incident.domain.incident.Incident;
import dev.turnback.incident.domain.incident.IncidentCommand;
import dev.turnback.incident.domain.incident.IncidentDecider;
import dev.turnback.incident.domain.incident.IncidentEvent;
import dev.turnback.incident.domain.told.Told;
import dev.turnback.incident.domain.told.ToldFact;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.read.told.ToldIncidents;
import dev.turnback.kernel.Outcome;
import dev.turnback.service.Stamp;
import dev.turnback.service.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhenIncidentIsToldThenRecordItTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final IncidentTold BEGAN = told(IncidentStep.BEGAN, 0, null);
    private static final IncidentTold SEEN = told(IncidentStep.ACKNOWLEDGED, 3, null);
    private static final IncidentTold RATED = told(IncidentStep.SEVERITY, 5, Severity.SEV1);
    private static final IncidentTold OVER = told(IncidentStep.RESOLVED, 20, Severity.SEV1);
    private static final IncidentTold REOPENED = told(IncidentStep.REOPENED, 30, Severity.SEV2);
    private static final IncidentTold OVER_AGAIN = told(IncidentStep.RESOLVED, 50, Severity.SEV2);

    private static final List<IncidentTold> STORY =
            List.of(BEGAN, SEEN, RATED, OVER, REOPENED, OVER_AGAIN);

    private static IncidentTold told(IncidentStep step, int minute, @Nullable Severity severity) {
        Instant at = NOON.plusSeconds(60L * minute);
        return new IncidentTold(
                "src_1", "Q1", step, "Slow since minute " + minute, "shop", severity, at, at);
    }

    /** The incident with everything that is told of it and said about it here. */
    private static final class World {
        private final IncidentDecider decider = new IncidentDecider();
        private final List<IncidentEvent> recorded = new ArrayList<>();
        private final WhenIncidentIsToldThenRecordIt policy =
                new WhenIncidentIsToldThenRecordIt(
                        _ -> CompletableFuture.completedFuture(Objects.requireNonNull(this.told)),
                        _ -> CompletableFuture.completedFuture(Optional.ofNullable(this.view)));
        private Incident incident = decider.initial();
        private @Nullable Told told;
        private @Nullable IncidentView view;
        private long position;

        World hears(IncidentTold event) {
            var fact =
                    new ToldFact(
                            event.step(),
                            event.title(),
                            event.component(),
                            event.severity(),
                            event.begunAt(),
                            event.at());
            String id = ToldIncidents.incidentOf(event);
            told = told == null ? Told.of(id, fact) : told.and(fact);
            return looks(event);
        }

        World hears(List<IncidentTold> events) {
            events.forEach(this::hears);
            return this;
        }

        /** Looks at an event again, as after a crash. */
        World looks(IncidentTold event) {
            policy.react(
                            new PublishedEvent(
                                    "release",
                                    ++position,
                                    "e" + position,
                                    "t",
                                    event.subject(),
                                    event.at(),
                                    NOON.plusSeconds(86_400),
                                    null,
                                    null,
                                    event))
                    .join()
                    .forEach(this::does);
            return this;
        }

        World does(IncidentCommand command) {
            switch (decider.decide(command, incident)) {
                case Outcome.Accepted<IncidentEvent, ?>(List<IncidentEvent> events) ->
                        events.forEach(this::records);
                case Outcome.Ignored<IncidentEvent, ?> _ -> {}
                case Outcome.Rejected<IncidentEvent, ?>(Object reason) ->
                        throw new AssertionError(command + " is rejected: " + reason);
            }
            return this;
        }

        @SuppressWarnings("unchecked")
        private void records(IncidentEvent event) {
            recorded.add(event);
            incident = decider.evolve(incident, event);
            var fold =
                    (View.Fold<IncidentView, IncidentEvent>) IncidentView.VIEW.folds().getFirst();
            view =
                    fold.projection()
                            .evolve(
                                    view,
                                    event,
                                    new Stamp("incident", recorded.size(), NOON, "somebody"));
        }

        IncidentView shown() {
            return Objects.requireNonNull(view);
        }
    }

    @Test
    void the_first_word_of_it_declares_it_whatever_it_is() {
        IncidentView shown = new World().hears(SEEN).shown();
        assertThat(shown.id()).isEqualTo(ToldIncidents.incidentOf(BEGAN));
        assertThat(shown.title()).isEqualTo("Slow since minute 3");
        assertThat(shown.severity()).isEqualTo(Severity.SEV3);
        assertThat(shown.declaredAt()).isEqualTo(NOON.plusSeconds(180));
        assertThat(shown.state()).isEqualTo(IncidentView.State.OPEN);
    }

    @Test
    void whatever_the_order_and_however_often_it_ends_the_same() {
        IncidentView expected = new World().hears(STORY).shown();
        assertThat(expected.severity()).isEqualTo(Severity.SEV2);
        assertThat(expected.declaredAt()).isEqualTo(NOON);
        assertThat(expected.resolvedAt()).isEqualTo(NOON.plusSeconds(3_000));
        var random = new Random(5);
        for (int round = 0; round < 200; round++) {
            var order = new ArrayList<>(STORY);
            for (int more = random.nextInt(4); more > 0; more--) {
                order.add(STORY.get(random.nextInt(STORY.size())));
            }
            Collections.shuffle(order, random);
            IncidentView shown = new World().hears(order).shown();
            assertThat(shown.title()).as("%s", order).isEqualTo(expected.title());
            assertThat(shown.severity()).as("%s", order).isEqualTo(expected.severity());
            assertThat(shown.declaredAt()).as("%s", order).isEqualTo(expected.declaredAt());
            assertThat(shown.resolvedAt()).as("%s", order).isEqualTo(expected.resolvedAt());
            assertThat(shown.state()).as("%s", order).isEqualTo(expected.state());
        }
    }

    @Test
    void what_was_over_and_reopened_is_over_here_in_either_order() {
        Instant over = NOON.plusSeconds(1_200);
        assertThat(new World().hears(List.of(BEGAN, OVER, REOPENED)).shown().resolvedAt())
                .isEqualTo(over);
        assertThat(new World().hears(List.of(REOPENED, BEGAN, OVER)).shown().resolvedAt())
                .isEqualTo(over);
    }

    @Test
    void told_twice_or_looked_at_again_it_records_nothing_more() {
        World world = new World().hears(STORY);
        int recorded = world.recorded.size();
        world.hears(STORY).looks(BEGAN).looks(OVER);
        assertThat(world.recorded).hasSize(recorded);
    }

    @Test
    void what_a_person_corrected_stays() {
        World world = new World().hears(BEGAN);
        String id = world.shown().id();
        world.does(
                        new IncidentCommand.Correct(
                                id,
                                new Correction(CorrectedField.SEVERITY, null, "SEV4"),
                                "only few are harmed",
                                NOON))
                .does(
                        new IncidentCommand.Correct(
                                id,
                                new Correction(CorrectedField.TITLE, null, "Mine"),
                                "clearer",
                                NOON))
                .hears(RATED);
        assertThat(world.shown().severity()).isEqualTo(Severity.SEV4);
        assertThat(world.shown().title()).isEqualTo("Mine");
    }

    @Test
    void the_end_that_a_person_recorded_stays() {
        World world = new World().hears(BEGAN);
        Instant over = NOON.plusSeconds(600);
        world.does(new IncidentCommand.Resolve(world.shown().id(), over)).hears(OVER);
        assertThat(world.shown().resolvedAt()).isEqualTo(over);
    }

    @Test
    void other_events_ask_for_nothing() {
        var event =
                new PublishedEvent(
                        "release", 1, "e1", "t", "x", NOON, NOON, null, null, "something else");
        assertThat(new World().policy.react(event).join()).isEmpty();
    }
}
