package dev.turnback.insight.http;

import static dev.turnback.service.MarkdownWords.plain;

import dev.turnback.insight.metrics.Count;
import dev.turnback.insight.metrics.GroupRate;
import dev.turnback.insight.metrics.HesitationAnswer;
import dev.turnback.insight.metrics.MetricAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A figure as a document: its finding, what it rests on, its parts, and how it came about. */
final class FigureMarkdown {

    private final StringBuilder text = new StringBuilder();

    private FigureMarkdown() {}

    static String of(MetricAnswer answer) {
        var document = new FigureMarkdown();
        document.head(answer);
        switch (answer) {
            case MetricAnswer.RollbackSuccess success -> document.parts(success);
            case MetricAnswer.TimeToContain time ->
                    document.percentiles(time.p50(), time.p75(), time.p90(), time.censored());
            case MetricAnswer.IncidentTime time ->
                    document.percentiles(time.p50(), time.p75(), time.p90(), time.censored());
            case HesitationAnswer hesitation -> document.parts(hesitation);
        }
        document.stamp(answer);
        return document.text.toString();
    }

    private void head(MetricAnswer answer) {
        text.append("# ").append(plain(title(answer))).append("\n\n");
        text.append(plain(answer.finding())).append("\n\n");
        table(
                List.of("What", "Value"),
                List.of(
                        cells("Population", answer.basis()),
                        cells(
                                "Window",
                                (answer.from() == null ? "the beginning" : answer.from())
                                        + " to "
                                        + (answer.to() == null ? "now" : answer.to())),
                        cells("Component", answer.component() == null ? "all" : answer.component()),
                        cells(
                                "Change kind",
                                answer.changeKind() == null ? "all" : answer.changeKind()),
                        cells("n", answer.n()),
                        cells("Unknown", answer.unknown()),
                        cells("Value", value(answer)),
                        cells("95 % interval", interval(answer))));
    }

    private static String title(MetricAnswer answer) {
        String words = answer.metric().replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
    }

    private static String value(MetricAnswer answer) {
        return quantity(answer, answer.value());
    }

    private static String interval(MetricAnswer answer) {
        return answer.interval().stream()
                .map(bound -> quantity(answer, bound))
                .collect(Collectors.joining(" to "));
    }

    private static String quantity(MetricAnswer answer, @Nullable Double quantity) {
        return switch (answer) {
            case MetricAnswer.TimeToContain _, MetricAnswer.IncidentTime _ -> seconds(quantity);
            case MetricAnswer.RollbackSuccess _, HesitationAnswer _ -> share(quantity);
        };
    }

    private void parts(MetricAnswer.RollbackSuccess success) {
        outcomes(success.outcomes());
        rates(
                "Change kind",
                "Succeeded",
                success.byChangeKind().stream()
                        .map(
                                each ->
                                        rate(
                                                Objects.requireNonNullElse(
                                                        each.changeKind(), "not known"),
                                                each.succeeded(),
                                                each.n(),
                                                each.unknown(),
                                                each.value(),
                                                each.interval()))
                        .toList());
        rates(
                "Component",
                "Succeeded",
                success.byComponent().stream()
                        .map(
                                each ->
                                        rate(
                                                each.component(),
                                                each.succeeded(),
                                                each.n(),
                                                each.unknown(),
                                                each.value(),
                                                each.interval()))
                        .toList());
        groups("Team", success.byTeam());
        groups("Pattern", success.byPattern());
        groups("Severity", success.bySeverity());
        groups("Kind of harm", success.byHarmKind());
        groups("Decided by", success.byActor());
        rates(
                "Period",
                "Succeeded",
                success.byPeriod().stream()
                        .map(
                                each ->
                                        rate(
                                                each.from() + " to " + each.to(),
                                                each.succeeded(),
                                                each.n(),
                                                each.unknown(),
                                                each.value(),
                                                each.interval()))
                        .toList());
    }

    private void outcomes(List<Count.OfOutcome> outcomes) {
        table(
                List.of("Outcome", "Attempts"),
                outcomes.stream().map(each -> cells(each.outcome(), each.count())).toList());
    }

    private void percentiles(
            MetricAnswer.PercentileSeconds p50,
            MetricAnswer.PercentileSeconds p75,
            MetricAnswer.PercentileSeconds p90,
            int censored) {
        table(
                List.of("Share", "Within", "95 % interval"),
                List.of(percentile("50 %", p50), percentile("75 %", p75), percentile("90 %", p90)));
        text.append("Still open, counted as at least that long: ").append(censored).append("\n\n");
    }

    private static List<String> percentile(String share, MetricAnswer.PercentileSeconds at) {
        return cells(
                share,
                seconds(at.seconds()),
                at.interval().stream()
                        .map(FigureMarkdown::seconds)
                        .collect(Collectors.joining(" to ")));
    }

    private void parts(HesitationAnswer answer) {
        table(
                List.of("Outcome", "Obligations"),
                answer.obligations().outcomes().stream()
                        .map(each -> cells(each.outcome(), each.count()))
                        .toList());
        rates(
                "Had every budget been",
                "Worsened",
                answer.underFixedBudgets().stream()
                        .map(
                                each ->
                                        rate(
                                                seconds(each.budgetSeconds()),
                                                each.worsened(),
                                                each.n(),
                                                each.unknown(),
                                                each.value(),
                                                each.interval()))
                        .toList());
        reviewed(answer);
        groups("Component", answer.byComponent());
        groups("Team", answer.byTeam());
        groups("Change kind", answer.byChangeKind());
        groups("Pattern", answer.byPattern());
        groups("Severity", answer.bySeverity());
        groups("Kind of harm", answer.byHarmKind());
        groups("Decided by", answer.byActor());
        text.append("No rule said when, and it was late: ")
                .append(answer.undefinedThreshold())
                .append(". Incidents it speaks of: ")
                .append(answer.coverage().incidents())
                .append(" of ")
                .append(answer.coverage().releaseLinked())
                .append(" linked to a release\n\n");
    }

    /** What reviews found beside what was computed, and how much of it they looked at. */
    private void reviewed(HesitationAnswer answer) {
        HesitationAnswer.Reviewed reviewed = answer.reviewed();
        rates(
                "What it rests on",
                "Worsened",
                List.of(
                        rate(
                                "computed",
                                answer.worsened(),
                                answer.n(),
                                answer.unknown(),
                                answer.value(),
                                answer.interval()),
                        rate(
                                "after reviews",
                                reviewed.worsened(),
                                reviewed.n(),
                                answer.unknown(),
                                reviewed.value(),
                                reviewed.interval())));
        text.append("Obligations judged as worsened: ")
                .append(reviewed.candidates())
                .append(". Reviews confirm ")
                .append(reviewed.confirmed())
                .append(" and reject ")
                .append(reviewed.rejected())
                .append("; not looked at: ")
                .append(reviewed.unreviewed())
                .append("\n\n");
        table(
                List.of("Cause that reviews name", "Obligations"),
                reviewed.causes().stream().map(each -> cells(each.cause(), each.count())).toList());
    }

    private void groups(String name, List<GroupRate> groups) {
        rates(
                name,
                "Counted",
                groups.stream()
                        .map(
                                each ->
                                        rate(
                                                Objects.requireNonNullElse(
                                                        each.group(), "not known"),
                                                each.count(),
                                                each.n(),
                                                each.unknown(),
                                                each.value(),
                                                each.interval()))
                        .toList());
    }

    private void rates(String of, String counted, List<List<String>> rows) {
        table(List.of(of, counted, "Judged", "Unknown", "Share", "95 % interval"), rows);
    }

    private static List<String> rate(
            Object name,
            int counted,
            int n,
            int unknown,
            @Nullable Double value,
            List<@Nullable Double> interval) {
        return cells(
                name,
                counted,
                n,
                unknown,
                share(value),
                interval.stream().map(FigureMarkdown::share).collect(Collectors.joining(" to ")));
    }

    private void stamp(MetricAnswer answer) {
        text.append(
                new MarkdownStamp(
                        answer.method(),
                        answer.formulaVersion(),
                        answer.position(),
                        answer.asOf(),
                        answer.status(),
                        answer.facts()));
    }

    /** Nothing where there are no rows. */
    private void table(List<String> head, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        row(head);
        row(head.stream().map(_ -> "---").toList());
        rows.forEach(this::row);
        text.append('\n');
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static List<String> cells(@Nullable Object... cells) {
        var written = new ArrayList<String>();
        for (Object cell : cells) {
            written.add(plain(String.valueOf(cell)));
        }
        return written;
    }

    private static String share(@Nullable Double share) {
        return share == null ? "none" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String seconds(@Nullable Double seconds) {
        return seconds == null ? "none" : String.format(Locale.ROOT, "%.0f s", seconds);
    }
}
