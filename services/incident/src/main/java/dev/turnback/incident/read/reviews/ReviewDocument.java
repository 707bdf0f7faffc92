package dev.turnback.incident.read.reviews;

import dev.turnback.contracts.HesitationCause;
import dev.turnback.contracts.decision.JudgementEvents.Verdict;
import dev.turnback.incident.domain.contradiction.Contradiction;
import dev.turnback.incident.read.findings.FindingView;
import dev.turnback.incident.read.reviews.Shown.Action;
import dev.turnback.incident.read.reviews.Shown.Assessment;
import dev.turnback.incident.read.reviews.Shown.NotedCause;
import dev.turnback.incident.read.reviews.Shown.NotedFactor;
import dev.turnback.incident.read.reviews.Shown.Version;
import dev.turnback.service.MarkdownWords;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A review as Markdown: the same for the same review. It names no person; free text is plain words
 * and never becomes markup.
 */
record ReviewDocument(Reviewed reviewed) {

    String markdown() {
        ReviewView review = reviewed.review();
        return "# Review: "
                + MarkdownWords.plain(reviewed.incidentTitle())
                + "\n\n"
                + standing(review)
                + section("Summary", summary(review), each -> each)
                + section("Why it is reviewed", review.causes(), ReviewDocument::words)
                + section(
                        "Hesitation, as computed and as people found",
                        reviewed.obligations(),
                        ReviewDocument::words)
                + section(
                        "What contradicts itself", reviewed.contradictions(), ReviewDocument::words)
                + section(
                        "What contributed",
                        review.factors().stream().filter(f -> f.removed() == null).toList(),
                        ReviewDocument::words)
                + section("Findings", reviewed.findings(), ReviewDocument::words)
                + section("Follow-up actions", review.actions(), ReviewDocument::words)
                + section("Versions", review.versions(), ReviewDocument::words);
    }

    private String standing(ReviewView review) {
        String state =
                switch (review.state()) {
                    case OPEN -> "Open: nothing of it is published yet.";
                    case PUBLISHED -> "Published.";
                    case AMENDED -> "Published, and amended since.";
                };
        return (review.drill() ? "An exercise. " : "")
                + state
                + " Incident `"
                + review.incidentId()
                + "`, last event `"
                + review.position()
                + "`"
                + (reviewed.asOf() == null ? "" : ", as known at " + reviewed.asOf())
                + ". Times are UTC; persons appear as roles only.\n";
    }

    private static List<String> summary(ReviewView review) {
        return review.summary().isEmpty()
                ? List.of()
                : List.of(MarkdownWords.plain(review.summary()));
    }

    private static <T> String section(String title, List<T> items, Function<T, String> words) {
        return "\n## "
                + title
                + "\n\n"
                + (items.isEmpty()
                        ? "Nothing.\n"
                        : items.stream()
                                .map(each -> "- " + words.apply(each) + "\n")
                                .collect(Collectors.joining()));
    }

    private static String words(NotedCause cause) {
        String what =
                "`" + cause.about() + "` " + cause.outcome() + " (`" + cause.position() + "`)";
        return cause.withdrawn() == null
                ? what
                : what + "; holds no more: " + MarkdownWords.plain(cause.withdrawn().why());
    }

    private static String words(ObligationToReview each) {
        String judged =
                each.outcome() == null
                        ? "not judged yet"
                        : "computed "
                                + each.outcome()
                                + arithmetic(each)
                                + " (`"
                                + each.position()
                                + "`)";
        Assessment found = each.assessment();
        return "`"
                + each.obligationId()
                + "`"
                + (each.rule() == null ? "" : ", " + MarkdownWords.plain(each.rule()))
                + ": "
                + judged
                + "; "
                + (found == null ? "nobody looked at it" : words(found));
    }

    private static String arithmetic(ObligationToReview each) {
        Verdict verdict = each.verdict();
        return verdict == null || verdict.latencySeconds() == null || each.budgetSeconds() == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", decided in %.0f s of %.0f s",
                        verdict.latencySeconds(),
                        each.budgetSeconds());
    }

    private static String words(Assessment found) {
        String causes =
                found.causes().stream()
                        .map(HesitationCause::name)
                        .collect(Collectors.joining(", "));
        return found.verdict()
                + (causes.isEmpty() ? "" : " (" + causes + ")")
                + ": "
                + MarkdownWords.plain(found.why());
    }

    private static String words(Contradiction each) {
        return MarkdownWords.plain(each.sentence()) + evidence(each.evidence());
    }

    private static String words(NotedFactor factor) {
        return MarkdownWords.plain(factor.sentence()) + evidence(factor.evidence());
    }

    private static String words(FindingView finding) {
        return MarkdownWords.plain(finding.sentence())
                + " ("
                + finding.kind()
                + ", `"
                + finding.position()
                + "`)";
    }

    private static String words(Action action) {
        return MarkdownWords.plain(action.sentence())
                + ": "
                + MarkdownWords.plain(action.ownerTeam())
                + ", by "
                + action.dueBy()
                + ", "
                + action.state()
                + (action.evidence() == null
                        ? ""
                        : "; shown by " + MarkdownWords.plain(action.evidence()))
                + (action.reason() == null ? "" : "; " + MarkdownWords.plain(action.reason()));
    }

    private static String words(Version version) {
        return "Version "
                + version.version()
                + ", "
                + version.at()
                + ", by a reviewer"
                + (version.reason() == null
                        ? ""
                        : ", because " + MarkdownWords.plain(version.reason()))
                + ": "
                + (version.summary().isEmpty()
                        ? "no summary"
                        : MarkdownWords.plain(version.summary()));
    }

    private static String evidence(List<String> evidence) {
        return evidence.isEmpty()
                ? ""
                : evidence.stream()
                        .map(e -> "`" + e + "`")
                        .collect(Collectors.joining(", ", " (", ")"));
    }
}
