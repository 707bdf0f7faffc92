package dev.turnback.insight.restated;

import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.facts.Recorded;
import dev.turnback.insight.restated.Restatements.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The periods whose figure is not what it was when they were first shown: as known a day after
 * their end, or a day after the first of the figure was recorded, whichever is later.
 *
 * @param periods those alone, in order of time
 */
public record RestatedPeriods(
        String metric, List<OfPeriod> periods, String position, String formulaVersion) {

    /** What was recorded late by less than this still belongs to what was shown first. */
    private static final Duration SETTLING = Duration.ofDays(1);

    public RestatedPeriods {
        periods = List.copyOf(periods);
    }

    /** A period, [from, to), UTC. */
    public record Span(Instant from, Instant to) {}

    /**
     * @param shownAt as known at which it was first shown, UTC
     * @param change an event after which it was no more as it was shown; not always the only one
     * @param because what that event changed, a sentence for each thing
     */
    public record OfPeriod(
            Instant from,
            Instant to,
            Instant shownAt,
            Value shown,
            Value now,
            Change change,
            List<String> because) {
        public OfPeriod {
            because = List.copyOf(because);
        }
    }

    /** What a figure is, for what is known. */
    public interface Figure {

        /** Of all that is asked for. */
        Value whole(Knowledge knowledge);

        Value in(Span span, Knowledge knowledge);

        /** What was recorded between made of a thing, in a sentence. */
        String told(String about, Knowledge before, Knowledge after);
    }

    /**
     * @param knowledge what is known now
     * @param spans the periods of the figure
     */
    public static RestatedPeriods of(
            String metric,
            FactBook book,
            Knowledge knowledge,
            List<Span> spans,
            Figure figure,
            String formulaVersion) {
        var looking = new Looking(book, knowledge, figure);
        Instant begun = looking.begun();
        return new RestatedPeriods(
                metric,
                begun == null
                        ? List.of()
                        : spans.stream()
                                .flatMap(span -> Stream.ofNullable(looking.at(span, begun)))
                                .toList(),
                knowledge.position().toString(),
                formulaVersion);
    }

    /** Looks for changes by halves, so that it takes few figures however much was recorded. */
    private static final class Looking {

        private final FactBook book;
        private final Knowledge now;
        private final Figure figure;
        private final List<Instant> times;

        Looking(FactBook book, Knowledge now, Figure figure) {
            this.book = book;
            this.now = now;
            this.figure = figure;
            times = book.recorded(now).map(Recorded::at).distinct().sorted().toList();
        }

        /** When the first of the figure was recorded; null when there is none. */
        @Nullable Instant begun() {
            Predicate<Value> isNone = value -> value.n() + value.unknown() == 0;
            return isNone.test(figure.whole(now))
                    ? null
                    : times.get(changed(-1, figure::whole, isNone));
        }

        @Nullable OfPeriod at(Span span, Instant begun) {
            Instant shownAt = (span.to().isAfter(begun) ? span.to() : begun).plus(SETTLING);
            if (times.isEmpty() || !times.getLast().isAfter(shownAt)) {
                return null;
            }
            Value shown = figure.in(span, known(shownAt));
            Value is = figure.in(span, now);
            if (shown.equals(is)) {
                return null;
            }
            int before = (int) times.stream().filter(time -> !time.isAfter(shownAt)).count() - 1;
            Instant changed =
                    times.get(changed(before, known -> figure.in(span, known), shown::equals));
            return of(span, shownAt, shown, is, changed);
        }

        private OfPeriod of(Span span, Instant shownAt, Value shown, Value is, Instant changed) {
            List<Recorded> events =
                    book.recorded(now)
                            .filter(each -> each.at().equals(changed))
                            .sorted(
                                    Comparator.comparing(Recorded::log)
                                            .thenComparingLong(Recorded::position)
                                            .thenComparing(Recorded::about))
                            .toList();
            List<String> about = events.stream().map(Recorded::about).distinct().toList();
            Knowledge before = known(changed.minusNanos(1));
            Knowledge after = known(changed);
            return new OfPeriod(
                    span.from(),
                    span.to(),
                    shownAt,
                    shown,
                    is,
                    new Change(
                            changed,
                            events.getFirst().log(),
                            events.getFirst().position(),
                            about,
                            figure.in(span, before),
                            figure.in(span, after)),
                    about.stream().map(id -> figure.told(id, before, after)).toList());
        }

        /**
         * The index of a time at which something stopped to hold.
         *
         * @param holds an index at which it does, -1 for before anything was recorded; it does not
         *     at the last
         */
        private int changed(int holds, Function<Knowledge, Value> value, Predicate<Value> isSo) {
            int low = holds;
            int high = times.size() - 1;
            while (high - low > 1) {
                int middle = (low + high) >>> 1;
                if (isSo.test(value.apply(known(times.get(middle))))) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return high;
        }

        private Knowledge known(Instant time) {
            return new Knowledge(now.position(), time);
        }
    }
}
