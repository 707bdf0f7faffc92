package dev.turnback.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.DesignPattern;
import dev.turnback.contracts.GuidanceCheck;
import dev.turnback.contracts.PlatformPart;
import dev.turnback.contracts.Scope;
import dev.turnback.contracts.guidance.GuidanceEvents.Cause;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceAdopted;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceProposed;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceRetired;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceReviewDue;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceReviewed;
import dev.turnback.contracts.guidance.GuidanceEvents.GuidanceRevised;
import dev.turnback.contracts.guidance.GuidanceEvents.Origin;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A component's whole playbook, and the guidance in it. */
class PlaybookDocumentTest {

    private static final Instant NOW = RunningReleaseService.NOW;
    private static final String PLAYBOOK = "/components/shop/playbook";

    private final RunningReleaseService turnback = new RunningReleaseService();

    @BeforeEach
    void register() {
        turnback.post("/components", "{\"id\":\"shop\",\"name\":\"Shop\",\"team\":\"checkout\"}")
                .expectStatus()
                .isCreated();
    }

    @AfterEach
    void close() {
        turnback.close();
    }

    private String document(String format) {
        String text =
                turnback.get(PLAYBOOK + "?atLeast=release:" + turnback.head() + "&format=" + format)
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();
        return String.valueOf(text);
    }

    private void expandIsAdopted() {
        turnback.others()
                .guidance(
                        new GuidanceProposed(
                                "gui_1",
                                "Expand *before* you contract.",
                                new Scope(List.of(ChangeKind.SCHEMA), List.of("shop"), List.of()),
                                DesignPattern.EXPAND_CONTRACT,
                                GuidanceCheck.firstStageAtMost(5),
                                new Origin("fin_1", "inc_1", "incident:2"),
                                NOW),
                        new GuidanceAdopted("gui_1", 1, NOW));
    }

    private static GuidanceReviewDue due(String position) {
        return new GuidanceReviewDue(
                "gui_1",
                1,
                new Cause("shop", PlatformPart.DATA_MODEL, "orders by region", position),
                NOW);
    }

    @Test
    void it_says_when_no_guidance_applies() {
        turnback.others()
                .guidance(
                        new GuidanceProposed(
                                "gui_1", "Only proposed.", Scope.ALL, null, null, null, NOW),
                        new GuidanceProposed(
                                "gui_2",
                                "Elsewhere.",
                                new Scope(List.of(), List.of("search"), List.of()),
                                null,
                                null,
                                null,
                                NOW),
                        new GuidanceAdopted("gui_2", 1, NOW));
        assertThat(document("MARKDOWN"))
                .contains("## Guidance\n\nNone is adopted for its changes.\n")
                .doesNotContain("Only proposed", "Elsewhere");
    }

    @Test
    void it_has_the_guidance_that_applies_with_its_version_and_check() {
        expandIsAdopted();
        turnback.others()
                .guidance(
                        new GuidanceProposed(
                                "gui_2",
                                "Tell support.",
                                new Scope(List.of(), List.of(), List.of("mail")),
                                null,
                                null,
                                null,
                                NOW),
                        new GuidanceAdopted("gui_2", 1, NOW),
                        new GuidanceRevised(
                                "gui_2",
                                2,
                                "Tell support first.",
                                new Scope(List.of(), List.of(), List.of("mail")),
                                null,
                                null,
                                "in time",
                                NOW));
        assertThat(document("MARKDOWN"))
                .contains(
                        """
                        ### gui\\_1, version 1

                        Expand \\*before\\* you contract.

                        - Applies to: schema changes
                        - Design pattern: expand contract
                        - The gate looks for it: the first stage of the rollout reaches at most 5 % of the users
                        - Learned from incident inc\\_1

                        ### gui\\_2, version 2

                        Tell support first.

                        - Applies to: every kind of change tagged mail
                        - Only people can tell whether it is followed
                        - Proposed by hand
                        """);
        assertThat(document("HTML"))
                .contains("<h3>gui_1, version 1</h3>")
                .contains("<p>Expand *before* you contract.</p>");
        assertThat(document("JSON")).contains("\"guidance\":[{\"id\":\"gui_1\",\"version\":1,");
        turnback.get(PLAYBOOK + "?format=PDF").expectStatus().isBadRequest();
    }

    @Test
    void it_marks_what_is_due_for_review_until_somebody_looked() {
        expandIsAdopted();
        turnback.others().guidance(due("release:2"), due("release:3"));
        assertThat(document("HTML"))
                .contains(
                        "<li>Review due: the data model of shop changed since, orders by region"
                                + " (release:2)")
                .contains("(release:3)");
        turnback.others()
                .guidance(new GuidanceReviewed("gui_1", 1, List.of("release:2"), "it holds", NOW));
        assertThat(document("HTML")).contains("(release:3)").doesNotContain("(release:2)");
        turnback.others()
                .guidance(
                        new GuidanceRevised(
                                "gui_1", 2, "Expand first.", Scope.ALL, null, null, "moved", NOW));
        assertThat(document("HTML"))
                .contains("<h3>gui_1, version 2</h3>\n<p>Expand first.</p>")
                .doesNotContain("Review due");
        turnback.others().guidance(new GuidanceRetired("gui_1", 2, "the table is gone", NOW));
        assertThat(document("HTML")).contains("None is adopted for its changes.");
    }
}
