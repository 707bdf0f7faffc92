package dev.turnback.incident.automation.whenincidentistoldthenrecordit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.IncidentStep;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.Severity;
import dev.turnback.contracts.release.ReleaseEvents.IncidentTold;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.incident.domain.incident.CorrectedField;
import dev.turnback.incident.domain.incident.Correction;
import dev.turnback.incident.domain.incident.CourseCommand;
import dev.turnback.incident.domain.incident.Incident;
import dev.turnback.incident.domain.incident.IncidentCommand;
import dev.turnback.incident.domain.incident.IncidentDecider;
import dev.turnback.incident.domain.incident.IncidentEvent;
import dev.turnback.incident.domain.incident.LinkedComponent;
import dev.turnback.incident.domain.told.Told;
import dev.turnback.incident.domain.told.ToldFact;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.read.incidents.Shown.Reopened;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhenIncidentIsToldThenRecordItTest {

    /** How many commands each word asks for. */
    private static final int PLACES = 8;

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final IncidentTold BEGAN = told(IncidentStep.BEGAN, 0, null);
    private static final IncidentTold SEEN = told(IncidentStep.ACKNOWLEDGED, 3, null);
    private static final IncidentTold RATED = told(IncidentStep.SEVERITY, 5, Severity.SEV1);
    private static final IncidentTold OVER = told(IncidentStep.RESOLVED, 20, Severity.SEV1);
    private static final IncidentTold REOPENED = told(IncidentStep.REOPENED, 30, Severity.SEV2);
    private static final IncidentTold OVER_AGAIN = told(IncidentStep.RESOLVED, 50, Severity.SEV2);

    private static final IncidentTold REOPENED_AGAIN =
            told(IncidentStep.REOPENED, 60, Severity.SEV1);

    private static final List<IncidentTold> STORY =
            List.of(BEGAN, SEEN, RATED, OVER, REOPENED, OVER_AGAIN);

    private static final List<IncidentTold> GOING_ON =
            Stream.concat(STORY.stream(), Stream.of(REOPENED_AGAIN)).toList();

    private static Instant minute(int minute) {
        return NOON.plusSeconds(60L * minute);
    }

    private static IncidentTold told(IncidentStep step, int minute, @Nullable Severity severity) {
        Instant at = minute(minute);
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
            return adds(event).looks(event);
        }

        private World adds(IncidentTold event) {
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
            return this;
        }

        World hears(List<IncidentTold> events) {
            events.forEach(this::hears);
            return this;
        }

        /** Looks at an event again, as after a crash. */
        World looks(IncidentTold event) {
            asks(event).forEach(this::does);
            return this;
        }

        private List<IncidentCommand> asks(IncidentTold event) {
            return policy.react(
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
                    .join();
        }

        /** Looks at an event, breaks off after some commands, and looks at it again. */
        World hearsBrokenOff(IncidentTold event, int after) {
            adds(event);
            List<IncidentCommand> first = asks(event);
            first.subList(0, after).forEach(this::does);
            List<IncidentCommand> again = asks(event);
            again.subList(after, again.size()).forEach(this::does);
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
        assertThat(expected.state()).isEqualTo(IncidentView.State.RESOLVED);
        assertThat(expected.severity()).isEqualTo(Severity.SEV2);
        assertThat(expected.declaredAt()).isEqualTo(NOON);
        assertThat(expected.resolvedAt()).isEqualTo(minute(50));
        assertThat(expected.reopenings().getLast().at()).isEqualTo(minute(30));
        endsTheSame(STORY, expected);
    }

    @Test
    void whatever_the_order_what_goes_on_goes_on() {
        IncidentView expected = new World().hears(GOING_ON).shown();
        assertThat(expected.state()).isEqualTo(IncidentView.State.OPEN);
        assertThat(expected.severity()).isEqualTo(Severity.SEV1);
        assertThat(expected.resolvedAt()).isNull();
        assertThat(expected.reopenings())
                .extracting(Reopened::at)
                .containsExactly(minute(30), minute(60));
        endsTheSame(GOING_ON, expected);
    }

    private static void endsTheSame(List<IncidentTold> story, IncidentView expected) {
        var random = new Random(5);
        for (int round = 0; round < 200; round++) {
            var order = new ArrayList<>(story);
            for (int more = random.nextInt(4); more > 0; more--) {
                order.add(story.get(random.nextInt(story.size())));
            }
            Collections.shuffle(order, random);
            World world = new World();
            for (IncidentTold each : order) {
                if (random.nextInt(3) == 0) {
                    world.hearsBrokenOff(each, random.nextInt(PLACES));
                } else {
                    world.hears(each);
                }
            }
            IncidentView shown = world.shown();
            assertThat(shown.title()).as("%s", order).isEqualTo(expected.title());
            assertThat(shown.severity()).as("%s", order).isEqualTo(expected.severity());
            assertThat(shown.declaredAt()).as("%s", order).isEqualTo(expected.declaredAt());
            assertThat(shown.resolvedAt()).as("%s", order).isEqualTo(expected.resolvedAt());
            assertThat(shown.state()).as("%s", order).isEqualTo(expected.state());
            assertThat(shown.components()).as("%s", order).isEqualTo(expected.components());
            assertThat(shown.reopenings().getLast().at())
                    .as("%s", order)
                    .isEqualTo(expected.reopenings().getLast().at());
        }
    }

    @Test
    void what_was_over_and_reopened_is_open_in_either_order() {
        for (List<IncidentTold> order :
                List.of(List.of(BEGAN, OVER, REOPENED), List.of(REOPENED, BEGAN, OVER))) {
            IncidentView shown = new World().hears(order).shown();
            assertThat(shown.state()).isEqualTo(IncidentView.State.OPEN);
            assertThat(shown.reopenings()).hasSize(1);
            Reopened reopened = shown.reopenings().getFirst();
            assertThat(reopened.at()).isEqualTo(minute(30));
            assertThat(reopened.resolvedAt()).isEqualTo(minute(20));
            assertThat(reopened.why()).isEqualTo("its source says that it goes on");
        }
    }

    @Test
    void an_earlier_reopening_that_comes_late_is_since_when_it_goes_on() {
        IncidentView shown =
                new World()
                        .hears(
                                List.of(
                                        BEGAN,
                                        OVER,
                                        REOPENED,
                                        told(IncidentStep.REOPENED, 25, Severity.SEV2)))
                        .shown();
        assertThat(shown.reopenings()).hasSize(1);
        assertThat(shown.reopenings().getFirst().at()).isEqualTo(minute(25));
    }

    @Test
    void its_component_is_suspected() {
        IncidentView shown = new World().hears(STORY).shown();
        assertThat(shown.components()).containsExactly("shop");
        assertThat(shown.linkedComponents()).hasSize(1);
        assertThat(shown.linkedComponents().getFirst().link()).isEqualTo(ReleaseLink.SUSPECTED);
        assertThat(shown.linkedComponents().getFirst().why()).isEqualTo("the source src_1 says so");
    }

    @Test
    void its_first_rating_says_what_it_was_and_the_next_one_that_it_changed() {
        World world = new World().hears(List.of(BEGAN, RATED));
        assertThat(world.shown().severity()).isEqualTo(Severity.SEV1);
        assertThat(world.shown().severityChanges()).isEmpty();
        world.hears(List.of(OVER, REOPENED));
        assertThat(world.shown().severity()).isEqualTo(Severity.SEV2);
        assertThat(world.shown().severityChanges()).hasSize(1);
        assertThat(world.shown().severityChanges().getFirst().at()).isEqualTo(minute(30));
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
    void what_a_person_rated_stays() {
        World world = new World().hears(List.of(BEGAN, RATED));
        world.does(
                        new IncidentCommand.ChangeSeverity(
                                world.shown().id(), Severity.SEV3, "few are harmed", minute(10)))
                .hears(List.of(OVER, REOPENED));
        assertThat(world.shown().severity()).isEqualTo(Severity.SEV3);
    }

    @Test
    void what_a_person_said_of_a_component_stays() {
        World world = new World().hears(BEGAN);
        var dismissed =
                new LinkedComponent("shop", ReleaseLink.DISMISSED, "it was the network", null);
        world.does(new IncidentCommand.LinkComponent(world.shown().id(), dismissed, minute(5)))
                .hears(STORY);
        assertThat(world.shown().components()).isEmpty();
    }

    @Test
    void the_end_that_a_person_recorded_stays() {
        World world = new World().hears(BEGAN);
        Instant over = NOON.plusSeconds(600);
        world.does(new IncidentCommand.Resolve(world.shown().id(), over)).hears(OVER);
        assertThat(world.shown().resolvedAt()).isEqualTo(over);
        world.hears(REOPENED);
        assertThat(world.shown().resolvedAt()).isEqualTo(over);
    }

    @Test
    void the_end_that_a_person_corrected_stays() {
        World world = new World().hears(List.of(BEGAN, OVER));
        world.does(
                        new IncidentCommand.Correct(
                                world.shown().id(),
                                new Correction(
                                        CorrectedField.RESOLVED_AT, null, minute(22).toString()),
                                "two minutes more",
                                minute(60)))
                .hears(List.of(REOPENED, OVER_AGAIN));
        assertThat(world.shown().resolvedAt()).isEqualTo(minute(22));
    }

    @Test
    void what_a_person_closed_or_cancelled_stays_so() {
        World closed = new World().hears(List.of(BEGAN, OVER));
        closed.does(new CourseCommand.CloseIncident(closed.shown().id(), minute(25)))
                .hears(List.of(REOPENED, OVER_AGAIN));
        assertThat(closed.shown().state()).isEqualTo(IncidentView.State.CLOSED);
        assertThat(closed.shown().resolvedAt()).isEqualTo(minute(20));

        World cancelled = new World().hears(List.of(BEGAN, OVER));
        cancelled
                .does(
                        new CourseCommand.CancelIncident(
                                cancelled.shown().id(), "a test of the pager", minute(25)))
                .hears(REOPENED);
        assertThat(cancelled.shown().state()).isEqualTo(IncidentView.State.CANCELLED);
    }

    @Test
    void an_end_before_the_containment_that_a_person_recorded_is_none_and_the_later_one_is() {
        World world = new World().hears(BEGAN);
        world.does(
                        new IncidentCommand.DeclareContained(
                                world.shown().id(), "errors are at zero", minute(25)))
                .hears(List.of(REOPENED, OVER_AGAIN));
        assertThat(world.shown().resolvedAt()).isEqualTo(minute(50));
        assertThat(world.shown().containedAt()).isEqualTo(minute(25));
        int recorded = world.recorded.size();
        world.hears(OVER);
        assertThat(world.shown().resolvedAt()).isEqualTo(minute(50));
        assertThat(world.shown().containedAt()).isEqualTo(minute(25));
        assertThat(world.recorded).hasSize(recorded);
    }

    @Test
    void what_a_person_reopened_goes_on_until_its_source_says_later_that_it_is_over() {
        World world = new World().hears(List.of(BEGAN, OVER));
        world.does(new CourseCommand.Reopen(world.shown().id(), "it is slow again", minute(40)))
                .hears(List.of(SEEN, REOPENED));
        assertThat(world.shown().state()).isEqualTo(IncidentView.State.OPEN);
        assertThat(world.shown().reopenings().getLast().at()).isEqualTo(minute(40));
        world.hears(OVER_AGAIN);
        assertThat(world.shown().resolvedAt()).isEqualTo(minute(50));
    }

    @Test
    void other_events_ask_for_nothing() {
        var event =
                new PublishedEvent(
                        "release", 1, "e1", "t", "x", NOON, NOON, null, null, "something else");
        assertThat(new World().policy.react(event).join()).isEmpty();
    }
}
