package dev.turnback.incident.read.reviews;

import dev.turnback.contracts.HesitationCause;
import dev.turnback.incident.domain.contradiction.Contradiction;
import dev.turnback.incident.read.findings.FindingView;
import dev.turnback.incident.read.reviews.Shown.Action;
import dev.turnback.incident.read.reviews.Shown.Assessment;
import dev.turnback.incident.read.reviews.Shown.NotedCause;
import dev.turnback.incident.read.reviews.Shown.NotedFactor;
import dev.turnback.incident.read.reviews.Shown.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the document of a review says, in whatever form: the same for the same review. It names no
 * person; free text is plain words and never becomes markup.
 *
 * @param words writes what is not its own
 */
record ReviewDocument(Reviewed reviewed, DocumentWords words) {

    /** Items below each other, with what belongs to each of them. */
    record Section(String title, List<Item> items) {}

    /**
     * @param more what is told below it
     */
    record Item(String sentence, List<String> more) {
        private Item(String sentence) {
            this(sentence, List.of());
        }
    }

    String title() {
        return words.plain(reviewed.incidentTitle());
    }

    String standing() {
        ReviewView review = reviewed.review();
        String state =
                switch (review.state()) {
                    case OPEN -> "Open: nothing of it is published yet.";
                    case PUBLISHED -> "Published.";
                    case AMENDED -> "Published, and amended since.";
                };
        return (review.drill() ? "An exercise. " : "")
                + state
                + " Incident "
                + words.code(review.incidentId())
                + ", last event "
                + words.code(review.position())
                + (reviewed.asOf() == null ? "" : ", as known at " + reviewed.asOf())
                + ". Times are UTC; persons appear as roles only.";
    }

    List<Section> sections() {
        ReviewView review = reviewed.review();
        List<String> summary = review.summary().isEmpty() ? List.of() : List.of(review.summary());
        return List.of(
                section("Summary", summary, text -> new Item(words.plain(text))),
                section("Why it is reviewed", review.causes(), this::item),
                section(
                        "Hesitation, as computed and as people found",
                        reviewed.obligations(),
                        this::item),
                section("What contradicts itself", reviewed.contradictions(), this::item),
                section(
                        "What contributed",
                        review.factors().stream().filter(f -> f.removed() == null).toList(),
                        this::item),
                section("Findings", reviewed.findings(), this::item),
                section("Follow-up actions", review.actions(), this::item),
                section("Versions", review.versions(), this::item));
    }

    private static <T> Section section(String title, List<T> items, Function<T, Item> item) {
        return new Section(title, items.stream().map(item).toList());
    }

    private Item item(NotedCause cause) {
        String what =
                words.code(cause.about())
                        + " "
                        + cause.outcome()
                        + words.evidence(List.of(cause.position()));
        return new Item(
                cause.withdrawn() == null
                        ? what
                        : what + "; holds no more: " + words.plain(cause.withdrawn().why()));
    }

    private Item item(ObligationToReview each) {
        String judged =
                each.outcome() == null || each.position() == null
                        ? "not judged yet"
                        : "computed " + each.outcome() + words.evidence(List.of(each.position()));
        Assessment found = each.assessment();
        var more = new ArrayList<>(Arithmetic.of(each));
        each.earlier().forEach(said -> more.add("Said before: " + said(said)));
        return new Item(
                words.code(each.obligationId())
                        + (each.rule() == null ? "" : ", " + words.plain(each.rule()))
                        + ": "
                        + judged
                        + "; "
                        + (found == null ? "nobody looked at it" : said(found)),
                more);
    }

    private String said(Assessment found) {
        String causes =
                found.causes().stream()
                        .map(HesitationCause::name)
                        .collect(Collectors.joining(", "));
        return found.verdict()
                + (causes.isEmpty() ? "" : " (" + causes + ")")
                + ": "
                + words.plain(found.why());
    }

    private Item item(Contradiction each) {
        return new Item(words.plain(each.sentence()) + words.evidence(each.evidence()));
    }

    private Item item(NotedFactor factor) {
        return new Item(words.plain(factor.sentence()) + words.evidence(factor.evidence()));
    }

    private Item item(FindingView finding) {
        return new Item(
                words.plain(finding.sentence())
                        + " ("
                        + finding.kind()
                        + ", "
                        + words.code(finding.position())
                        + ")"
                        + words.evidence(finding.evidence()),
                finding.proposedGuidance() == null
                        ? List.of()
                        : List.of(
                                "Proposed as guidance: "
                                        + words.plain(finding.proposedGuidance())));
    }

    private Item item(Action action) {
        return new Item(
                words.plain(action.sentence())
                        + ": "
                        + words.plain(action.ownerTeam())
                        + ", by "
                        + action.dueBy()
                        + ", "
                        + action.state()
                        + (action.evidence() == null
                                ? ""
                                : "; shown by " + words.plain(action.evidence()))
                        + (action.reason() == null ? "" : "; " + words.plain(action.reason())));
    }

    private Item item(Version version) {
        return new Item(
                "Version "
                        + version.version()
                        + ", "
                        + version.at()
                        + ", by a reviewer"
                        + (version.reason() == null
                                ? ""
                                : ", because " + words.plain(version.reason()))
                        + ": "
                        + (version.summary().isEmpty()
                                ? "no summary"
                                : words.plain(version.summary())),
                version.assessments().stream()
                        .map(each -> words.code(each.obligationId()) + " " + said(each))
                        .toList());
    }
}
