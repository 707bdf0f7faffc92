package dev.turnback.release.write.draftmatrixlines;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Reversibility;
import dev.turnback.release.read.matrix.LineView;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Looks up what the matrix says of a component, whoever said it. */
public record SaidOf(Rows<LineView> rows) {

    /** Of every line that stands. */
    public Mono<Said> component(String component) {
        return rows.all(ViewQuery.along("matrix", "byComponent").with(ViewValue.of(component)))
                .map(Said::new);
    }

    /**
     * @param lines that stand
     */
    public record Said(List<LineView> lines) {

        public Said {
            lines = List.copyOf(lines);
        }

        /**
         * The hardest that is said of a kind as a whole or of that pattern; without a pattern of
         * any: a line for all must not be easier than one of them. Null when nothing is said.
         */
        public @Nullable Reversibility hardest(ChangeKind kind, @Nullable String pattern) {
            return about(kind, pattern).stream()
                    .map(LineView::reversibility)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }

        /** The lines that speak of it. */
        public List<LineView> about(ChangeKind kind, @Nullable String pattern) {
            return lines.stream()
                    .filter(line -> line.changeKind() == kind)
                    .filter(
                            line ->
                                    pattern == null
                                            || line.pattern() == null
                                            || pattern.equals(line.pattern()))
                    .toList();
        }
    }
}
