package dev.turnback.decision.flow;

import static dev.turnback.service.EventFlow.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.Authority;
import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.PublishedTypes;
import dev.turnback.contracts.decision.DecisionEvents;
import dev.turnback.decision.DecisionService;
import dev.turnback.decision.DecisionSlices;
import dev.turnback.decision.automation.Deadlines;
import dev.turnback.decision.domain.datasource.DataSourceCommand;
import dev.turnback.decision.domain.decision.Alternative;
import dev.turnback.decision.domain.decision.DecisionCommand;
import dev.turnback.decision.domain.decision.Evidence;
import dev.turnback.decision.domain.decision.Mandate;
import dev.turnback.decision.domain.decision.Taken;
import dev.turnback.decision.domain.decision.Told;
import dev.turnback.decision.domain.incident.IncidentCommand;
import dev.turnback.decision.domain.judgement.JudgementExamples;
import dev.turnback.decision.publish.Published;
import dev.turnback.service.EventFlow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventFlowTest {

    private static final Path PAGE = Path.of("../../docs/event-flow.md");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final Taken RISK =
            new Taken(
                    "inc_1",
                    null,
                    DecisionKind.ACCEPT_RISK,
                    "few users",
                    null,
                    new Mandate(Authority.HELD, "COMMANDER"),
                    List.of(new Alternative(DecisionKind.PAUSE, "few users are left")),
                    NOON.plusSeconds(9),
                    new Evidence("{}", "44136fa355b3678a", Evidence.Origin.SHOWN));

    static final List<EventFlow.Run> RUNS =
            Stream.of(
                            run(
                                    DecisionSlices.DECISION,
                                    new DecisionCommand.RecordDecision(
                                            "dec_1",
                                            RISK,
                                            new Told(NOON, NOON.plusSeconds(1)),
                                            0,
                                            Duration.ofMinutes(30),
                                            NOON,
                                            NOON),
                                    new DecisionCommand.CallForReview(
                                            "inc_1", "dec_1", NOON.plusSeconds(9)),
                                    new DecisionCommand.NoteEffect(
                                            "inc_1", "dec_1", "att_1", NOON.plusSeconds(9)),
                                    new DecisionCommand.WithdrawDecision(
                                            "inc_1",
                                            "dec_1",
                                            "",
                                            new Mandate(Authority.HELD, "COMMANDER"),
                                            NOON.plusSeconds(10))),
                            ObligationRuns.ALL,
                            ObligationRuns.FOLLOWING,
                            AttemptRuns.ALL,
                            run(
                                    DecisionSlices.INCIDENT,
                                    new IncidentCommand.JudgeIncident(
                                            "inc_1", JudgementExamples.OVER, NOON)),
                            run(
                                    DecisionSlices.DATA_SOURCE,
                                    new DataSourceCommand.RegisterDataSource(
                                            "prometheus", "https://old.example.com", null, NOON),
                                    new DataSourceCommand.ReviseDataSource(
                                            "prometheus",
                                            1,
                                            "https://prometheus.example.com",
                                            "sec_1",
                                            NOON),
                                    new DataSourceCommand.RetireDataSource("prometheus", NOON)))
                    .flatMap(List::stream)
                    .toList();

    private static final EventFlow FLOW =
            new EventFlow(
                    DecisionService.LOG,
                    DecisionSlices.ALL,
                    DecisionService.VIEWS,
                    Published::of,
                    RUNS);

    private static Stream<Object> events() {
        return RUNS.stream().flatMap(run -> run.events().stream());
    }

    /** Run with {@code -Dturnback.write=true} to write the page anew. */
    @Test
    void the_page_shows_what_the_code_does() throws IOException {
        if (Boolean.getBoolean("turnback.write")) {
            Files.writeString(PAGE, FLOW.onto(Files.readString(PAGE)));
        }
        assertThat(FLOW.sectionOf(Files.readString(PAGE))).isEqualTo(FLOW.markdown());
    }

    @Test
    void every_command_and_every_event_is_on_the_page() {
        assertThat(RUNS.stream().map(EventFlow.Run::command))
                .containsAll(permitted(DecisionSlices.ALL.stream().map(s -> s.commands())));
        assertThat(events().map(Object::getClass))
                .containsAll(permitted(DecisionSlices.ALL.stream().map(s -> s.events())));
    }

    @Test
    void every_event_says_which_deadlines_it_sets_if_any() {
        assertThat(events().map(Deadlines::changes)).doesNotContainNull();
    }

    @Test
    void everything_that_is_published_comes_of_an_event() {
        assertThat(events().map(Published::of).flatMap(Optional::stream).map(Object::getClass))
                .containsAll(PublishedTypes.recordsOf(DecisionEvents.class).toList());
    }

    private static List<Class<?>> permitted(Stream<? extends Class<?>> sealed) {
        return sealed.flatMap(type -> Stream.of(type.getPermittedSubclasses()))
                .<Class<?>>map(type -> type)
                .toList();
    }
}
