package dev.turnback.insight.http;

import static dev.turnback.service.MarkdownWords.plain;

import dev.turnback.insight.metrics.EffectAnswer;
import dev.turnback.insight.metrics.EffectAnswer.Measure;
import dev.turnback.insight.metrics.EffectAnswer.NotPrevented;
import dev.turnback.insight.metrics.EffectAnswer.Side;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What came after an item of guidance as a document. */
final class EffectMarkdown {

    private EffectMarkdown() {}

    static String of(EffectAnswer answer) {
        var text = new StringBuilder();
        text.append("# ").append(plain(answer.finding())).append("\n\n");
        text.append("> ").append(plain(answer.clause())).append("\n\n");
        text.append("Population ").append(answer.basis());
        text.append(", adopted ").append(answer.adoptedAt()).append(".\n\n");
        measures(answer, text);
        if (answer.warning() != null) {
            text.append(plain(answer.warning())).append("\n\n");
        }
        text.append(plain(answer.note())).append("\n\n");
        notPrevented(answer, text);
        return text.append(
                        new MarkdownStamp(
                                answer.method(),
                                answer.formulaVersion(),
                                answer.position(),
                                answer.asOf(),
                                answer.status(),
                                answer.facts()))
                .toString();
    }

    private static void measures(EffectAnswer answer, StringBuilder text) {
        if (answer.measures().isEmpty()) {
            return;
        }
        row(text, List.of("What", "Usually", "Before", "Since", "What may be said"));
        row(text, List.of("---", "---", "---", "---", "---"));
        answer.measures().forEach(measure -> row(text, cells(measure)));
        text.append('\n');
    }

    private static List<String> cells(Measure measure) {
        var against = measure.againstUsual();
        return List.of(
                plain(measure.label()),
                side(measure, measure.usual()),
                side(measure, measure.before()),
                side(measure, measure.since()),
                plain(measure.sentence() + (against == null ? "" : " " + against.sentence())));
    }

    private static String side(Measure measure, Side side) {
        if (side.n() == 0) {
            return "none of 0, " + side.unknown() + " unknown";
        }
        return "%s (%s) of %d, %d unknown"
                .formatted(
                        quantity(measure, side.value()),
                        side.interval().stream()
                                .map(bound -> quantity(measure, bound))
                                .collect(Collectors.joining(" to ")),
                        side.n(),
                        side.unknown());
    }

    private static String quantity(Measure measure, @Nullable Double value) {
        if (value == null) {
            return "none";
        }
        return measure.times()
                ? String.format(Locale.ROOT, "%.0f s", value)
                : String.format(Locale.ROOT, "%.1f %%", 100 * value);
    }

    private static void notPrevented(EffectAnswer answer, StringBuilder text) {
        text.append("Incidents in its scope since the adoption: ").append(answer.happened());
        text.append("\n\n");
        for (NotPrevented each : answer.notPrevented()) {
            text.append("- ").append(plain(each.incidentId())).append(", ").append(each.at());
            text.append(each.rollingOut() ? ", of a release from before the adoption" : "");
            each.atTheGate()
                    .forEach(
                            at ->
                                    text.append(", ")
                                            .append(plain(at.releaseId()))
                                            .append(' ')
                                            .append(at.answer()));
            text.append('\n');
        }
        text.append('\n');
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
