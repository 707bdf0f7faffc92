package dev.turnback.incident.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.incident.IncidentService;
import dev.turnback.incident.IncidentSlices;
import dev.turnback.incident.publish.Published;
import dev.turnback.service.EventFlow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventFlowTest {

    private static final Path PAGE = Path.of("../../docs/event-flow.md");

    private static final EventFlow FLOW =
            new EventFlow(
                    IncidentService.LOG,
                    IncidentSlices.ALL,
                    IncidentService.VIEWS,
                    Published::of,
                    FlowExamples.runs());

    private static Stream<Object> events() {
        return FlowExamples.runs().stream().flatMap(run -> run.events().stream());
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
        assertThat(FlowExamples.runs().stream().map(EventFlow.Run::command))
                .containsAll(permitted(IncidentSlices.ALL.stream().map(s -> s.commands())));
        assertThat(events().map(Object::getClass))
                .containsAll(permitted(IncidentSlices.ALL.stream().map(s -> s.events())));
    }

    @Test
    void every_published_event_comes_of_exactly_one_kind_of_event() {
        Map<Class<?>, Set<Class<?>>> published = new HashMap<>();
        events().forEach(
                        event ->
                                Published.of(event)
                                        .ifPresent(
                                                told ->
                                                        published
                                                                .computeIfAbsent(
                                                                        told.getClass(),
                                                                        _ -> new HashSet<>())
                                                                .add(event.getClass())));
        assertThat(published.keySet())
                .isEqualTo(Set.copyOf(permitted(Stream.of(IncidentEvents.class))));
        assertThat(published.values()).allSatisfy(kinds -> assertThat(kinds).hasSize(1));
    }

    private static List<Class<?>> permitted(Stream<? extends Class<?>> sealed) {
        return sealed.<Class<?>>flatMap(EventFlowTest::records).toList();
    }

    private static Stream<? extends Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(EventFlowTest::records)
                : Stream.of(type);
    }
}
