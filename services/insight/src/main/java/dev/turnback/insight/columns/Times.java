package dev.turnback.insight.columns;

import dev.turnback.figures.Confidence;
import dev.turnback.figures.OrderStatistics;
import dev.turnback.figures.Percentiles;
import dev.turnback.figures.Percentiles.Percentile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * How long the attempts of a cut took: what {@link Percentiles} says of all of them, without having
 * them one by one. Between two open ones the product-limit estimate and Greenwood's sum telescope,
 * so that both are known at any rank from what they were at the last open one.
 */
public final class Times {

    /** As in {@link Percentiles}. */
    private static final double ROUNDING = 1e-10;

    private final RankedTimes measured;
    private final long open;
    private final List<Section> sections;

    /**
     * The ranks (from, to] between two times at which something was still open.
     *
     * @param atRisk how many had neither ended nor been lost sight of when it begins
     * @param survival just before it
     * @param greenwood the sum up to it
     */
    private record Section(long from, long to, long atRisk, double survival, double greenwood) {
        private long left(long rank) {
            return atRisk - (rank - from);
        }

        double survival(long rank) {
            return survival * left(rank) / atRisk;
        }

        double greenwood(long rank) {
            return greenwood + 1.0 / left(rank) - 1.0 / atRisk;
        }
    }

    /**
     * @param open how long those were seen that were still open, milliseconds, ascending
     */
    Times(RankedTimes measured, long[] open) {
        this.measured = measured;
        this.open = open.length;
        this.sections = sections(measured, open);
    }

    private static List<Section> sections(RankedTimes measured, long[] open) {
        var sections = new ArrayList<Section>();
        long all = measured.size() + open.length;
        var section = new Section(0, measured.size(), all, 1, 0);
        int next = 0;
        while (next < open.length) {
            long seen = open[next];
            int lost = next;
            while (next < open.length && open[next] == seen) {
                next++;
            }
            long to = measured.below(seen + 1);
            long left = section.left(to);
            if (to > section.from) {
                sections.add(
                        new Section(
                                section.from,
                                to,
                                section.atRisk,
                                section.survival,
                                section.greenwood));
            }
            boolean ended = to > section.from;
            section =
                    new Section(
                            to,
                            measured.size(),
                            left - (next - lost),
                            ended ? section.survival(to) : section.survival,
                            ended ? section.greenwood(to) : section.greenwood);
        }
        if (section.to > section.from) {
            sections.add(section);
        }
        return List.copyOf(sections);
    }

    /** How many have a time, open ones included. */
    public long n() {
        return measured.size() + open;
    }

    public long open() {
        return open;
    }

    /** Which of the two intervals {@link #at} gives. */
    public String method() {
        return open > 0 ? Percentiles.BROOKMEYER_CROWLEY : Percentiles.ORDER_STATISTICS;
    }

    /**
     * @param p between 0 and 1
     */
    public Percentile at(double p) {
        Double seconds = first((section, rank) -> section.survival(rank), 1 - p, true);
        if (open > 0) {
            return new Percentile(
                    seconds,
                    first((section, rank) -> bound(section, rank, 1), 1 - p, false),
                    first((section, rank) -> bound(section, rank, -1), 1 - p, false));
        }
        var ranks = OrderStatistics.ranks(Math.toIntExact(measured.size()), p);
        return new Percentile(seconds, ofRank(ranks.low()), ofRank(ranks.high()));
    }

    private @Nullable Double ofRank(@Nullable Integer rank) {
        return rank == null ? null : seconds(rank);
    }

    private double seconds(long rank) {
        return measured.atRank(rank) / 1000.0;
    }

    /** The curve of survival or a bound of it, falling from rank to rank. */
    private interface Curve {
        double after(Section section, long rank);
    }

    private static double bound(Section section, long rank, int side) {
        double survival = section.survival(rank);
        double reach =
                Confidence.Z * Math.sqrt(section.greenwood(rank)) / Math.abs(Math.log(survival));
        return Math.pow(survival, Math.exp(side * reach));
    }

    /**
     * The first time at which a curve is at most so high, null when there is none.
     *
     * @param toTheEnd false for a curve that is not known where nothing is left
     */
    private @Nullable Double first(Curve curve, double share, boolean toTheEnd) {
        DoublePredicate low = height -> height <= share + ROUNDING;
        for (Section section : sections) {
            long last = toTheEnd ? section.to : lastWithSomeLeft(section);
            if (last > section.from && low.test(curve.after(section, last))) {
                long before = section.from;
                long found = last;
                while (before + 1 < found) {
                    long middle = (before + found) >>> 1;
                    if (low.test(curve.after(section, middle))) {
                        found = middle;
                    } else {
                        before = middle;
                    }
                }
                return seconds(found);
            }
        }
        return null;
    }

    /** Those that end at one time end together, so none of them is the last with some left. */
    private long lastWithSomeLeft(Section section) {
        return section.left(section.to) > 0
                ? section.to
                : Math.max(section.from, measured.below(measured.atRank(section.to)));
    }
}
