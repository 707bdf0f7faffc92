package dev.turnback.insight.http;

import dev.turnback.insight.metrics.HesitationAnswer;
import dev.turnback.insight.metrics.MetricAnswer;
import dev.turnback.insight.metrics.MetricAnswer.PercentileSeconds;
import dev.turnback.insight.metrics.RehearsalCoverage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures in Prometheus' text format 0.0.4. A figure that is not known has no sample: a zero would
 * be taken for one. Shares are from 0 to 1, times in seconds.
 *
 * <p>Source: Prometheus, Exposition formats, text-based format.
 */
final class PrometheusText {

    private final Map<String, List<String>> samples = new LinkedHashMap<>();
    private final Map<String, String> help = new LinkedHashMap<>();

    void add(MetricAnswer answer) {
        String name = "turnback_" + answer.metric().replace('-', '_');
        String basis = label("basis", answer.basis().name().toLowerCase(Locale.ROOT));
        switch (answer) {
            case MetricAnswer.RollbackSuccess _ -> share(name, basis, answer);
            case HesitationAnswer _ -> share(name, basis, answer);
            case MetricAnswer.TimeToContain time ->
                    times(name, basis, time.p50(), time.p75(), time.p90());
            case MetricAnswer.IncidentTime time ->
                    times(name, basis, time.p50(), time.p75(), time.p90());
        }
        counts(name, basis, answer.n(), answer.unknown());
        info(answer.metric(), basis, answer.formulaVersion());
    }

    void add(RehearsalCoverage coverage) {
        String name = "turnback_rehearsal_coverage";
        RehearsalCoverage.Figure figure = coverage.figure();
        bounds(name + "_ratio", "", figure.share(), figure.interval());
        sample(name + "_active", "Ways back in use.", "", (double) figure.active());
        info(coverage.metric(), "", coverage.formulaVersion());
    }

    void position(String log, long position) {
        sample(
                "turnback_figures_position",
                "The position of each log that the figures hold.",
                label("log", log),
                (double) position);
    }

    private void share(String name, String labels, MetricAnswer answer) {
        bounds(name + "_ratio", labels, answer.value(), answer.interval());
    }

    private void bounds(
            String name, String labels, @Nullable Double value, List<@Nullable Double> interval) {
        sample(name, "The figure: a share from 0 to 1, or a time in seconds.", labels, value);
        sample(name + "_low", "Lower bound of the 95 % interval.", labels, interval.getFirst());
        sample(name + "_high", "Upper bound of the 95 % interval.", labels, interval.getLast());
    }

    private void times(
            String name,
            String labels,
            PercentileSeconds p50,
            PercentileSeconds p75,
            PercentileSeconds p90) {
        time(name, labels, "0.5", p50);
        time(name, labels, "0.75", p75);
        time(name, labels, "0.9", p90);
    }

    private void time(String name, String labels, String quantile, PercentileSeconds at) {
        bounds(
                name + "_seconds",
                labels + "," + label("quantile", quantile),
                at.seconds(),
                at.interval());
    }

    private void counts(String name, String labels, int n, int unknown) {
        sample(name + "_n", "How many the figure is made of.", labels, (double) n);
        sample(name + "_unknown", "How many could not be counted.", labels, (double) unknown);
    }

    private void info(String metric, String labels, String formula) {
        String all =
                label("metric", metric)
                        + (labels.isEmpty() ? "" : "," + labels)
                        + ","
                        + label("formula", formula);
        sample("turnback_figure_info", "By which formula a figure is computed.", all, 1.0);
    }

    private void sample(String name, String what, String labels, @Nullable Double value) {
        help.putIfAbsent(name, what);
        if (value != null) {
            samples.computeIfAbsent(name, _ -> new ArrayList<>())
                    .add(
                            labels.isEmpty()
                                    ? name + " " + value
                                    : name + "{" + labels + "} " + value);
        }
    }

    private static String label(String name, String value) {
        String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return name + "=\"" + escaped + "\"";
    }

    /** Samples of one name stand together, as the format asks. */
    String text() {
        var text = new StringBuilder();
        samples.forEach(
                (name, lines) -> {
                    text.append("# HELP ").append(name).append(' ').append(help.get(name));
                    text.append("\n# TYPE ").append(name).append(" gauge\n");
                    lines.forEach(line -> text.append(line).append('\n'));
                });
        return text.toString();
    }
}
