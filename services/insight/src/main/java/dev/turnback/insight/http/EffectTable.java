package dev.turnback.insight.http;

import dev.turnback.insight.metrics.EffectAnswer;
import dev.turnback.insight.metrics.EffectAnswer.Measure;
import dev.turnback.insight.metrics.EffectAnswer.Side;
import dev.turnback.insight.metrics.EffectWindows;
import dev.turnback.service.Csv;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came after items of guidance as a table: a row for each measure, stamped with position and
 * formula version; an item that nothing can be compared of has one without a measure.
 */
final class EffectTable {

    private static final List<String> ITEM =
            List.of(
                    "guidanceId",
                    "clause",
                    "version",
                    "basis",
                    "adoptedAt",
                    "retiredAt",
                    "beforeFrom",
                    "sinceTo",
                    "windowSeconds");

    private static final List<String> SIDE = List.of("N", "Value", "Low", "High", "Unknown");

    private static final List<String> MEASURE =
            List.of(
                    "changeLow",
                    "changeHigh",
                    "adjustedP",
                    "leastToShow",
                    "verdict",
                    "worseThanUsual",
                    "sentence",
                    "againstUsual");

    private EffectTable() {}

    static String of(List<EffectAnswer> answers, String position, String formulaVersion) {
        var csv = new Csv(header());
        for (EffectAnswer answer : answers) {
            if (answer.measures().isEmpty()) {
                csv.row(row(answer, null, position, formulaVersion));
            }
            answer.measures()
                    .forEach(measure -> csv.row(row(answer, measure, position, formulaVersion)));
        }
        return csv.toString();
    }

    private static List<String> header() {
        return Stream.of(
                        ITEM.stream(),
                        Stream.of("measure", "seconds"),
                        Stream.of("usual", "before", "since")
                                .flatMap(of -> SIDE.stream().map(name -> of + name)),
                        MEASURE.stream(),
                        Stream.of("finding", "warning", "figurePosition", "formulaVersion"))
                .flatMap(names -> names)
                .toList();
    }

    private static List<@Nullable Object> row(
            EffectAnswer answer,
            @Nullable Measure measure,
            String position,
            String formulaVersion) {
        EffectWindows windows = answer.windows();
        var row = new ArrayList<@Nullable Object>();
        row.addAll(
                Cells.of(
                        answer.guidanceId(),
                        answer.clause(),
                        answer.version(),
                        answer.basis(),
                        answer.adoptedAt(),
                        answer.retiredAt(),
                        windows == null ? null : windows.beforeFrom(),
                        windows == null ? null : windows.sinceTo(),
                        windows == null ? null : windows.seconds()));
        row.addAll(measure == null ? nothing() : cells(measure));
        row.addAll(Cells.of(answer.finding(), answer.warning(), position, formulaVersion));
        return row;
    }

    private static List<@Nullable Object> nothing() {
        return Cells.of(new @Nullable Object[2 + 3 * SIDE.size() + MEASURE.size()]);
    }

    private static List<@Nullable Object> cells(Measure measure) {
        var against = measure.againstUsual();
        var cells = new ArrayList<@Nullable Object>();
        cells.addAll(Cells.of(measure.name(), measure.times()));
        Stream.of(measure.usual(), measure.before(), measure.since())
                .forEach(side -> cells.addAll(cells(side)));
        cells.addAll(measure.change());
        cells.addAll(
                Cells.of(
                        measure.p(),
                        measure.leastToShow(),
                        measure.verdict(),
                        measure.worseThanUsual(),
                        measure.sentence(),
                        against == null ? null : against.sentence()));
        return cells;
    }

    private static List<@Nullable Object> cells(Side side) {
        return Cells.of(
                side.n(),
                side.value(),
                side.interval().getFirst(),
                side.interval().getLast(),
                side.unknown());
    }
}
