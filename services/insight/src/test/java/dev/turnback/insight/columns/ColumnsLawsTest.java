package dev.turnback.insight.columns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.figures.AttemptTime;
import dev.turnback.figures.Lifetime;
import dev.turnback.figures.Percentiles;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/** Whatever is told, taken back or put in order: columns say what counting one by one says. */
class ColumnsLawsTest {

    private static final Instant BEGIN = Instant.parse("2019-12-30T00:00:00Z");
    private static final List<ChangeKind> KINDS = List.of(ChangeKind.values());
    private static final List<String> OUTCOMES = List.of("SUCCEEDED", "INEFFECTIVE", "UNKNOWN");

    /** Told rows, and the columns that were told of them. */
    private static final class World {
        private final Random random;
        private final Columns columns = new Columns();
        private final List<Row> rows = new ArrayList<>();
        private final int openOfHundred;
        private final int days;
        private long position;

        World(long seed) {
            random = new Random(seed);
            openOfHundred = random.nextBoolean() ? 0 : random.nextInt(40);
            days = 1 + random.nextInt(random.nextBoolean() ? 40 : 3_000);
        }

        void live(int events) {
            for (int i = 0; i < events; i++) {
                int what = random.nextInt(10);
                if (rows.isEmpty() || what < 6) {
                    Row row = row();
                    rows.add(row);
                    columns.replace("release", ++position, null, row);
                } else {
                    int at = random.nextInt(rows.size());
                    Row before = rows.get(at);
                    if (what < 9) {
                        rows.set(at, row());
                        columns.replace("release", ++position, before, rows.get(at));
                    } else {
                        rows.remove(at);
                        columns.replace("release", ++position, before, null);
                    }
                }
            }
        }

        private Row row() {
            int kind = random.nextInt(KINDS.size() + 1);
            return new Row(
                    "component-" + (int) Math.sqrt(random.nextInt(150)),
                    kind == 0 ? null : KINDS.get(kind - 1),
                    time(),
                    OUTCOMES.get(random.nextInt(OUTCOMES.size())),
                    took());
        }

        private Instant time() {
            return random.nextInt(4) == 0
                    ? BEGIN.plus(random.nextInt(days), ChronoUnit.DAYS)
                    : BEGIN.plusMillis(random.nextLong(days * 86_400_000L));
        }

        private AttemptTime took() {
            double seconds =
                    random.nextBoolean()
                            ? random.nextInt(20)
                            : random.nextLong(1L << random.nextInt(10, 40)) / 1000.0;
            int which = random.nextInt(100);
            if (which < openOfHundred) {
                return new AttemptTime.Censored(seconds);
            }
            return which > 97
                    ? new AttemptTime.Unmeasured()
                    : which > 95
                            ? new AttemptTime.Invalid(-seconds - 1)
                            : new AttemptTime.Measured(seconds);
        }

        Cut cut() {
            Instant one = time();
            Instant other = time().plusMillis(1);
            boolean inOrder = one.isBefore(other);
            return new Cut(
                    random.nextBoolean() ? null : inOrder ? one : other,
                    random.nextBoolean() ? null : inOrder ? other : one,
                    random.nextBoolean() ? null : "component-" + random.nextInt(14),
                    random.nextBoolean() ? null : KINDS.get(random.nextInt(KINDS.size())));
        }

        List<Row> of(Cut cut) {
            return rows.stream()
                    .filter(row -> cut.from() == null || !row.at().isBefore(cut.from()))
                    .filter(row -> cut.to() == null || row.at().isBefore(cut.to()))
                    .filter(
                            row ->
                                    cut.component() == null
                                            || row.component().equals(cut.component()))
                    .filter(row -> cut.kind() == null || row.kind() == cut.kind())
                    .toList();
        }
    }

    private static final class Told {
        private Told() {}

        static Map<String, Long> outcomes(List<Row> rows) {
            return new TreeMap<>(
                    rows.stream()
                            .collect(Collectors.groupingBy(Row::outcome, Collectors.counting())));
        }

        static <K> Map<K, Map<String, Long>> by(List<Row> rows, Function<Row, K> key) {
            return rows.stream()
                    .collect(
                            Collectors.groupingBy(
                                    key,
                                    Collectors.collectingAndThen(
                                            Collectors.toList(), Told::outcomes)));
        }

        static List<Lifetime> lifetimes(List<Row> rows) {
            return rows.stream()
                    .flatMap(
                            row ->
                                    switch (row.time()) {
                                        case AttemptTime.Measured(double s) ->
                                                Stream.of(Lifetime.ended(s));
                                        case AttemptTime.Censored(double s) ->
                                                Stream.of(Lifetime.open(s));
                                        case AttemptTime.Unmeasured _ -> Stream.<Lifetime>of();
                                        case AttemptTime.Invalid _ -> Stream.<Lifetime>of();
                                    })
                    .toList();
        }
    }

    @Property(tries = 150)
    @Label("counts, breakdowns and percentiles of any cut equal those of its rows one by one")
    void equal(@ForAll long seed) {
        var world = new World(seed);
        for (int stage = 0; stage < 4; stage++) {
            world.live(world.random.nextInt(world.random.nextInt(10) == 0 ? 9_000 : 300));
            if (world.random.nextInt(3) == 0) {
                world.columns.settle();
            }
            for (int i = 0; i < 6; i++) {
                check(world, world.cut());
            }
        }
    }

    private static void check(World world, Cut cut) {
        List<Row> rows = world.of(cut);
        Reader columns = world.columns.read();
        assertThat(columns.tally(cut).outcomes()).isEqualTo(Told.outcomes(rows));
        assertThat(columns.tally(cut).total()).isEqualTo(rows.size());
        assertThat(columns.tally(cut).withoutTime())
                .isEqualTo(rows.size() - Told.lifetimes(rows).size());
        var byComponent = new TreeMap<String, Map<String, Long>>();
        columns.byComponent(cut).forEach((id, tally) -> byComponent.put(id, tally.outcomes()));
        assertThat(byComponent).isEqualTo(Told.by(rows, Row::component));
        var byKind = new TreeMap<String, Map<String, Long>>();
        columns.byKind(cut)
                .forEach(of -> byKind.put(String.valueOf(of.kind()), of.tally().outcomes()));
        assertThat(byKind).isEqualTo(Told.by(rows, row -> String.valueOf(row.kind())));
        assertThat(columns.days(cut)).isEqualTo(days(rows));
        checkTimes(columns.times(cut), Told.lifetimes(rows));
    }

    private static Reader.@Nullable Days days(List<Row> rows) {
        return rows.isEmpty()
                ? null
                : new Reader.Days(
                        rows.stream()
                                .map(Row::at)
                                .min(Comparator.naturalOrder())
                                .get()
                                .truncatedTo(ChronoUnit.DAYS),
                        rows.stream()
                                .map(Row::at)
                                .max(Comparator.naturalOrder())
                                .get()
                                .truncatedTo(ChronoUnit.DAYS));
    }

    private static void checkTimes(Times times, List<Lifetime> lifetimes) {
        Percentiles expected = Percentiles.of(lifetimes);
        assertThat(times.n()).isEqualTo(lifetimes.size());
        assertThat(times.open()).isEqualTo(lifetimes.stream().filter(Lifetime::censored).count());
        assertThat(times.method()).isEqualTo(expected.method());
        for (double p : new double[] {0.5, 0.75, 0.9}) {
            assertThat(times.at(p)).isEqualTo(expected.at(p));
        }
    }

    @Property(tries = 40)
    @Label("of the same rows, whatever else was told and taken back, the same is said")
    void takenBack(@ForAll long seed) {
        var world = new World(seed);
        world.live(2_500);
        var detours = new ArrayList<Row>();
        for (int i = 0; i < 2_500; i++) {
            detours.add(world.row());
            world.columns.replace("release", ++world.position, null, detours.getLast());
        }
        world.columns.settle();
        for (Row detour : detours) {
            world.columns.replace("release", ++world.position, detour, null);
        }
        for (int i = 0; i < 6; i++) {
            check(world, world.cut());
        }
    }
}
