package dev.turnback.guidance.flow;

import static dev.turnback.service.EventFlow.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.GuidanceCheck;
import dev.turnback.contracts.PlatformPart;
import dev.turnback.contracts.Scope;
import dev.turnback.contracts.guidance.GuidanceEvents;
import dev.turnback.guidance.GuidanceService;
import dev.turnback.guidance.GuidanceSlices;
import dev.turnback.guidance.domain.improvement.ImprovementCommand;
import dev.turnback.guidance.domain.improvement.ImprovementExamples;
import dev.turnback.guidance.domain.item.Cause;
import dev.turnback.guidance.domain.item.Clause;
import dev.turnback.guidance.domain.item.ItemCommand;
import dev.turnback.guidance.domain.webhook.Result;
import dev.turnback.guidance.domain.webhook.WebhookCommand;
import dev.turnback.guidance.domain.webhook.WebhookExamples;
import dev.turnback.guidance.publish.Published;
import dev.turnback.service.EventFlow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventFlowTest {

    private static final Path PAGE = Path.of("../../docs/event-flow.md");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final List<EventFlow.Run> ITEMS =
            run(
                    GuidanceSlices.ITEM,
                    new ItemCommand.ProposeGuidance("gui_1", clause("Use a flag."), null, NOON),
                    new ItemCommand.AdoptGuidance("gui_1", List.of("gui_9"), NOON),
                    new ItemCommand.ReviseGuidance(
                            "gui_1", 1, clause("Use a flag, always."), "clearer", NOON),
                    new ItemCommand.AcknowledgeGuidance("gui_1", "checkout", 2, NOON),
                    new ItemCommand.MarkReviewDue(
                            "gui_1",
                            new Cause(
                                    "shop",
                                    PlatformPart.DATA_MODEL,
                                    "orders by region",
                                    "release:9"),
                            NOON),
                    new ItemCommand.ConfirmGuidance(
                            "gui_1", 2, List.of("release:9"), "it holds there, too", NOON),
                    new ItemCommand.RetireGuidance("gui_1", "the table is gone", NOON));

    private static final List<EventFlow.Run> IMPROVEMENTS =
            Stream.concat(
                            improvement(
                                    new ImprovementCommand.StartImprovement("imv_1", NOON),
                                    new ImprovementCommand.DeliverImprovement(
                                            "imv_1", "in 2.1", NOON)),
                            improvement(
                                            new ImprovementCommand.DropImprovement(
                                                    "imv_1", "too dear", NOON))
                                    .skip(1))
                    .toList();

    private static final List<EventFlow.Run> WEBHOOKS =
            run(
                    GuidanceSlices.WEBHOOK,
                    new WebhookCommand.AddWebhook(
                            "whk_1", WebhookExamples.ADDRESS, WebhookExamples.SCOPE, "sec_1", NOON),
                    new WebhookCommand.ChangeSecret("whk_1", "sec_2", NOON),
                    new WebhookCommand.QueueDelivery("whk_1", WebhookExamples.CHANGE, NOON),
                    tried(1, new Result.NotTaken("it answered 503"), NOON),
                    tried(2, new Result.NotTaken("it answered 503"), NOON.plus(Duration.ofDays(1))),
                    new WebhookCommand.RetryDelivery("whk_1", 1, NOON),
                    tried(3, new Result.Taken(204), NOON),
                    new WebhookCommand.RemoveWebhook("whk_1", "nobody listens", NOON));

    static final List<EventFlow.Run> RUNS =
            Stream.of(ITEMS, IMPROVEMENTS, WEBHOOKS).flatMap(List::stream).toList();

    private static WebhookCommand tried(int tries, Result result, Instant at) {
        return new WebhookCommand.RecordTry("whk_1", 1, tries, result, at);
    }

    private static final EventFlow FLOW =
            new EventFlow(
                    GuidanceService.LOG,
                    GuidanceSlices.ALL,
                    GuidanceService.VIEWS,
                    Published::of,
                    RUNS);

    private static Stream<EventFlow.Run> improvement(ImprovementCommand... commands) {
        var all = new ArrayList<ImprovementCommand>();
        all.add(
                new ImprovementCommand.ProposeImprovement(
                        "imv_1", ImprovementExamples.PROPOSAL, NOON));
        all.addAll(List.of(commands));
        return run(GuidanceSlices.IMPROVEMENT, all.toArray(ImprovementCommand[]::new)).stream();
    }

    private static Clause clause(String text) {
        return new Clause(text, Scope.ALL, null, GuidanceCheck.needsPattern("behind a flag"));
    }

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
                .containsAll(permitted(GuidanceSlices.ALL.stream().map(s -> s.commands())));
        assertThat(events().map(Object::getClass))
                .containsAll(permitted(GuidanceSlices.ALL.stream().map(s -> s.events())));
    }

    @Test
    void everything_that_is_published_comes_of_an_event() {
        assertThat(events().map(Published::of).flatMap(Optional::stream).map(Object::getClass))
                .containsAll(permitted(Stream.of(GuidanceEvents.class)));
    }

    private static List<Class<?>> permitted(Stream<? extends Class<?>> sealed) {
        return sealed.flatMap(type -> Stream.of(type.getPermittedSubclasses()))
                .<Class<?>>map(type -> type)
                .toList();
    }
}
