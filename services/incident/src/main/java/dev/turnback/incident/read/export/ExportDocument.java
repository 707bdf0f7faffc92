package dev.turnback.incident.read.export;

import dev.turnback.contracts.Authority;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.read.incidents.Shown.LinkedRelease;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The incident as a Markdown document; free text in it is never markup. */
final class ExportDocument {

    private static final String DECISION = "dev.turnback.decision.decision-recorded.v1";
    private static final String WITHDRAWAL = "dev.turnback.decision.decision-withdrawn.v1";
    private static final String OBLIGATION = "dev.turnback.decision.obligation-opened.v1";
    private static final String CLEARED = "dev.turnback.decision.obligation-cleared.v1";

    private final MarkdownText out = new MarkdownText();
    private final Export export;

    private ExportDocument(Export export) {
        this.export = export;
    }

    static String of(Export export) {
        var document = new ExportDocument(export);
        document.facts(export.incident());
        document.releases(export.incident().releases());
        document.decisions();
        document.obligations();
        document.timeline();
        return document.out.toString();
    }

    private void facts(IncidentView incident) {
        out.heading(1, "Incident " + incident.id() + ": " + incident.title());
        out.fact("State", incident.state());
        out.fact("Severity", incident.severity());
        out.fact("Drill", incident.drill() ? "yes, no figure counts it" : null);
        out.fact("Declared", incident.declaredAt());
        out.fact("Harm began", incident.harmBeganAt());
        out.fact("Contained", incident.containedAt());
        out.fact("Contained by the evidence", incident.containmentEvidence());
        out.fact("Resolved", incident.resolvedAt());
        out.fact("Dismissed", incident.dismissal());
        out.fact(
                "Components",
                incident.components().isEmpty() ? null : String.join(", ", incident.components()));
        out.fact("Recorded by", export.asOf());
        out.fact("Exported", export.exportedAt());
        out.fact("Position", export.position());
    }

    private void releases(List<LinkedRelease> releases) {
        out.heading(2, "Releases");
        out.table(
                List.of("Component", "Version", "Release", "Link", "Why"),
                releases.stream()
                        .<List<? extends @Nullable Object>>map(
                                each ->
                                        List.of(
                                                each.component(),
                                                each.version(),
                                                each.releaseId(),
                                                each.link(),
                                                each.why()))
                        .toList());
    }

    private void decisions() {
        Map<String, String> withdrawn = withdrawals();
        out.heading(2, "Decisions");
        out.table(
                List.of(
                        "Decided",
                        "Decision",
                        "Authority",
                        "Release",
                        "Role",
                        "Rationale",
                        "Instead of",
                        "Withdrawn"),
                of(DECISION)
                        .<List<? extends @Nullable Object>>map(
                                each ->
                                        List.of(
                                                time(each, "at"),
                                                text(each, "kind"),
                                                text(each, "authority"),
                                                text(each, "releaseId"),
                                                text(each, "role"),
                                                text(each, "rationale"),
                                                alternatives(each),
                                                withdrawn.getOrDefault(
                                                        text(each, "decisionId"), "")))
                        .toList());
    }

    /** Of somebody who might not it is an objection, and the decision stands. */
    private Map<String, String> withdrawals() {
        return of(WITHDRAWAL)
                .filter(each -> !text(each, "authority").equals(Authority.LACKING.name()))
                .collect(
                        Collectors.toMap(
                                each -> text(each, "decisionId"),
                                each -> text(each, "reason"),
                                (_, later) -> later));
    }

    private static String alternatives(JsonNode decision) {
        return decision.path("alternatives")
                .valueStream()
                .map(each -> text(each, "kind") + ": " + text(each, "whyNot"))
                .collect(Collectors.joining("; "));
    }

    private void obligations() {
        Map<String, Object> cleared =
                data(CLEARED, "obligationId", each -> time(each, "containedAt"));
        out.heading(2, "Obligations");
        out.table(
                List.of(
                        "Confirmed",
                        "Rule",
                        "Signal",
                        "Component",
                        "Version",
                        "Asks for",
                        "Owner",
                        "Decide by",
                        "Clear since"),
                of(OBLIGATION)
                        .<List<? extends @Nullable Object>>map(
                                each ->
                                        List.of(
                                                time(each, "confirmedAt"),
                                                text(each, "ruleName"),
                                                text(each, "signal"),
                                                text(each, "component"),
                                                text(each, "version"),
                                                text(each, "requiredAction"),
                                                text(each, "owner"),
                                                time(each, "decideBy"),
                                                cleared.getOrDefault(
                                                        text(each, "obligationId"), "")))
                        .toList());
    }

    private void timeline() {
        out.heading(2, "Timeline");
        out.table(
                List.of("Happened", "Recorded", "Who", "What", "Event"),
                export.events().stream()
                        .sorted(Exported.HAPPENED)
                        .<List<? extends @Nullable Object>>map(
                                each ->
                                        Arrays.asList(
                                                each.at(),
                                                each.recordedAt(),
                                                each.actor(),
                                                each.sentence()
                                                        + (each.corrected()
                                                                ? " (corrected later)"
                                                                : ""),
                                                each.position()))
                        .toList());
    }

    private Stream<JsonNode> of(String type) {
        return export.events().stream()
                .filter(each -> each.event().type().equals(type))
                .map(each -> each.event().data());
    }

    /** The last word about each. */
    private <T> Map<String, T> data(String type, String id, Function<JsonNode, T> said) {
        return of(type).collect(
                        Collectors.toMap(each -> text(each, id), said, (_, later) -> later));
    }

    /** The text itself where it is none. */
    private static Object time(JsonNode data, String field) {
        String text = text(data, field);
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static String text(JsonNode data, String field) {
        return data.path(field).asString("");
    }
}
