package dev.turnback.release.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.imports.read.ImportView;
import dev.turnback.release.ReleaseService;
import dev.turnback.release.ReleaseSlices;
import dev.turnback.release.publish.Published;
import dev.turnback.release.read.components.ComponentView;
import dev.turnback.release.read.deliveries.DeliveryRow;
import dev.turnback.release.read.deliveries.Deployments;
import dev.turnback.release.read.matrix.LineView;
import dev.turnback.release.read.matrix.Reversal;
import dev.turnback.release.read.procedures.ProcedureView;
import dev.turnback.release.read.rehearsals.RehearsalView;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.release.read.sheets.SheetView;
import dev.turnback.release.read.sources.SourceRow;
import dev.turnback.service.EventFlow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventFlowTest {

    private static final Path PAGE = Path.of("../../docs/event-flow.md");

    private static final EventFlow FLOW =
            new EventFlow(
                    ReleaseService.LOG,
                    ReleaseSlices.ALL,
                    List.of(
                            ComponentView.VIEW,
                            ProcedureView.VIEW,
                            SheetView.VIEW,
                            ReleaseView.VIEW,
                            RehearsalView.VIEW,
                            LineView.VIEW,
                            Reversal.VIEW,
                            ImportView.VIEW,
                            SourceRow.VIEW,
                            DeliveryRow.VIEW,
                            Deployments.VIEW),
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
                .containsAll(permitted(ReleaseSlices.ALL.stream().map(s -> s.commands())));
        assertThat(events().map(Object::getClass))
                .containsAll(permitted(ReleaseSlices.ALL.stream().map(s -> s.events())));
    }

    @Test
    void every_published_event_comes_of_some_event() {
        List<Class<?>> published =
                events().map(Published::of)
                        .flatMap(java.util.Optional::stream)
                        .<Class<?>>map(Object::getClass)
                        .distinct()
                        .toList();
        assertThat(published)
                .containsExactlyInAnyOrder(ReleaseEvents.class.getPermittedSubclasses());
    }

    private static List<Class<?>> permitted(Stream<? extends Class<?>> sealed) {
        return sealed.<Class<?>>flatMap(type -> Stream.of(type.getPermittedSubclasses())).toList();
    }
}
