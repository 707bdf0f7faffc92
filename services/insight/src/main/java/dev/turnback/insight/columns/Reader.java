package dev.turnback.insight.columns;

import dev.turnback.contracts.ChangeKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Columns as they were at one position; for one thread. */
public final class Reader {

    private static final long DAY = ChronoUnit.DAYS.getDuration().toMillis() * 1_000;

    private final Names components;
    private final Names outcomes;
    private final Columns.State state;
    private final Steps steps = new Steps();

    Reader(Names components, Names outcomes, Columns.State state) {
        this.components = components;
        this.outcomes = outcomes;
        this.state = state;
    }

    /** The last event of each log that changed a row. */
    public Map<String, Long> positions() {
        return state.positions();
    }

    /** How many places of columns were looked at so far. */
    public long steps() {
        return steps.taken();
    }

    public Tally tally(Cut cut) {
        return tally(Numbers.of(cut, components));
    }

    private Tally tally(Numbers cut) {
        var tally = new Tally(outcomes);
        for (Columns.Part part : state.parts()) {
            addMarks(part.segment().of(cut), part.sign(), tally);
        }
        eachLoose(cut, (plain, sign) -> tally.addMark(Key.mark(plain), sign));
        return tally;
    }

    /** By the component's id; those without rows are left out. */
    public Map<String, Tally> byComponent(Cut cut) {
        var tallies = new LinkedHashMap<Integer, Tally>();
        Numbers numbers = Numbers.of(cut, components);
        for (Columns.Part part : state.parts()) {
            part.segment()
                    .eachComponent(
                            numbers,
                            steps,
                            (component, rows) ->
                                    addOutcomes(
                                            rows,
                                            part.sign(),
                                            tallies.computeIfAbsent(
                                                    component, _ -> new Tally(outcomes))));
        }
        eachLoose(
                numbers,
                (plain, sign) ->
                        tallies.computeIfAbsent(Key.component(plain), _ -> new Tally(outcomes))
                                .addMark(Key.mark(plain), sign));
        var named = new TreeMap<String, Tally>();
        tallies.forEach(
                (component, tally) -> {
                    if (tally.total() > 0) {
                        named.put(components.name(component), tally);
                    }
                });
        return named;
    }

    /** In the order of the kinds, those of no known kind last. */
    public List<OfKind> byKind(Cut cut) {
        var tallies = new Tally[Key.KINDS];
        Arrays.setAll(tallies, _ -> new Tally(outcomes));
        Numbers numbers = Numbers.of(cut, components);
        for (Columns.Part part : state.parts()) {
            part.segment()
                    .eachKind(
                            numbers, (kind, rows) -> addOutcomes(rows, part.sign(), tallies[kind]));
        }
        eachLoose(
                numbers,
                (plain, sign) -> tallies[Key.kindNumber(plain)].addMark(Key.mark(plain), sign));
        var ordered = new ArrayList<OfKind>();
        for (int i = 1; i <= tallies.length; i++) {
            int kind = i % tallies.length;
            if (tallies[kind].total() > 0) {
                ordered.add(new OfKind(Key.kindOf(kind), tallies[kind]));
            }
        }
        return ordered;
    }

    /**
     * @param kind null for those of no known kind
     */
    public record OfKind(@Nullable ChangeKind kind, Tally tally) {}

    /** The days (UTC) of the first and the last row, by their beginnings. */
    public record Days(Instant first, Instant last) {}

    /** Null when the cut has no row. */
    public @Nullable Days days(Cut cut) {
        Numbers numbers = Numbers.of(cut, components);
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (Columns.Part part : state.parts()) {
            low = Math.min(low, part.segment().at(0));
            high = Math.max(high, part.segment().at(part.segment().size() - 1));
        }
        for (int row = 0; row < state.loose().size(); row++) {
            low = Math.min(low, state.loose().at(row));
            high = Math.max(high, state.loose().at(row));
        }
        if (total(numbers) == 0) {
            return null;
        }
        long begin = Math.floorDiv(Math.max(low, numbers.from()), DAY);
        long end = Math.floorDiv(Math.min(high, numbers.to()), DAY);
        long first = firstDay(numbers, begin, end);
        return new Days(day(first), day(lastDay(numbers, first, end)));
    }

    private static Instant day(long day) {
        return Instant.EPOCH.plus(day, ChronoUnit.DAYS);
    }

    private long firstDay(Numbers cut, long begin, long end) {
        long low = begin;
        long high = end;
        while (low < high) {
            long middle = Math.floorDiv(low + high, 2);
            if (total(cut.within(Long.MIN_VALUE, (middle + 1) * DAY)) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private long lastDay(Numbers cut, long begin, long end) {
        long low = begin;
        long high = end;
        while (low < high) {
            long middle = Math.floorDiv(low + high, 2) + 1;
            if (total(cut.within(middle * DAY, Long.MAX_VALUE)) > 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private long total(Numbers cut) {
        long total = 0;
        for (Columns.Part part : state.parts()) {
            steps.add(1);
            total += (long) part.sign() * part.segment().of(cut).size();
        }
        for (int row = 0; row < state.loose().size(); row++) {
            if (cut.includes(state.loose(), row)) {
                total += Key.sign(state.loose().key(row));
            }
        }
        return total;
    }

    public Times times(Cut cut) {
        Numbers numbers = Numbers.of(cut, components);
        var parts = new ArrayList<RankedTimes.Part>();
        var open = new ArrayList<Long>();
        var noLongerOpen = new ArrayList<Long>();
        for (Columns.Part part : state.parts()) {
            Stretch rows = part.segment().of(numbers);
            if (rows.size() > 0) {
                var tally = new Tally(outcomes);
                addMarks(rows, 1, tally);
                parts.add(new RankedTimes.Part(part.sign(), rows, tally.measured()));
            }
            addOpen(numbers, part.segment().open(), open, noLongerOpen);
        }
        addOpen(numbers, state.loose(), open, noLongerOpen);
        noLongerOpen.forEach(open::remove);
        return new Times(
                new RankedTimes(parts, looseTimes(numbers), steps),
                open.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    private void addOpen(Numbers cut, Rows rows, List<Long> open, List<Long> noLongerOpen) {
        for (int row = 0; row < rows.size(); row++) {
            int timing = Key.timing(Key.mark(Key.plain(rows.key(row))));
            if (timing == Key.OPEN && cut.includes(rows, row)) {
                (Key.sign(rows.key(row)) > 0 ? open : noLongerOpen).add(rows.millis(row));
            }
        }
    }

    private long[] looseTimes(Numbers cut) {
        Rows loose = state.loose();
        LongStream.Builder times = LongStream.builder();
        for (int row = 0; row < loose.size(); row++) {
            int key = loose.key(row);
            boolean measured = Key.timing(Key.mark(Key.plain(key))) == Key.MEASURED;
            if (measured && cut.includes(loose, row)) {
                times.add((loose.millis(row) << 1) | (Key.sign(key) > 0 ? 0 : 1));
            }
        }
        return times.build().toArray();
    }

    private void addMarks(Stretch rows, int sign, Tally tally) {
        rows.order()
                .marks()
                .each(
                        rows.from(),
                        rows.to(),
                        0,
                        steps,
                        (mark, from, to) -> tally.addMark(mark, (long) sign * (to - from)));
    }

    private void addOutcomes(Stretch rows, int sign, Tally tally) {
        rows.order()
                .marks()
                .each(
                        rows.from(),
                        rows.to(),
                        Key.TIMING_BITS,
                        steps,
                        (outcome, from, to) ->
                                tally.addOutcome(outcome, (long) sign * (to - from)));
    }

    private interface Loose {
        void row(int plain, int sign);
    }

    private void eachLoose(Numbers cut, Loose each) {
        Rows loose = state.loose();
        for (int row = 0; row < loose.size(); row++) {
            if (cut.includes(loose, row)) {
                each.row(Key.plain(loose.key(row)), Key.sign(loose.key(row)));
            }
        }
    }
}
