package dev.turnback.insight.columns;

import java.util.Arrays;
import java.util.List;

/**
 * Times of a cut in milliseconds, found by rank and ranked by value: bit after bit, the highest
 * first, it is counted how many have none, over all stretches at once.
 */
final class RankedTimes {

    private final List<Part> parts;
    private final long[] loose;
    private final long[] looseBefore;
    private final long size;
    private final int bits;
    private final Steps steps;

    /**
     * Times that are sorted already.
     *
     * @param sign -1 for those that are taken back
     * @param measured how many of the rows have a time
     */
    record Part(int sign, Stretch rows, long measured) {
        WaveletMatrix millis() {
            return rows.order().millis();
        }
    }

    /**
     * @param loose further times, in any order; the lowest bit is set in those taken back
     */
    RankedTimes(List<Part> parts, long[] loose, Steps steps) {
        this.parts = parts;
        this.loose = loose;
        this.steps = steps;
        Arrays.sort(loose);
        looseBefore = new long[loose.length + 1];
        for (int i = 0; i < loose.length; i++) {
            looseBefore[i + 1] = looseBefore[i] + ((loose[i] & 1) == 0 ? 1 : -1);
        }
        long largest = loose.length == 0 ? 0 : (loose[loose.length - 1] >>> 1);
        size =
                looseBefore[loose.length]
                        + parts.stream().mapToLong(part -> part.sign() * part.measured()).sum();
        bits =
                Math.max(
                        WaveletMatrix.bits(largest),
                        parts.stream().mapToInt(part -> part.millis().bits()).max().orElse(0));
    }

    long size() {
        return size;
    }

    /**
     * @param rank from 1 to {@link #size()}
     */
    long atRank(long rank) {
        var walk = new Walk();
        long left = rank;
        for (int bit = bits - 1; bit >= 0; bit--) {
            long zeros = walk.look(bit);
            boolean one = left > zeros;
            if (one) {
                left -= zeros;
            }
            walk.go(bit, one);
        }
        return walk.value;
    }

    /** How many are shorter than so many milliseconds. */
    long below(long millis) {
        if (WaveletMatrix.bits(millis) > bits) {
            return size;
        }
        var walk = new Walk();
        long below = 0;
        for (int bit = bits - 1; bit >= 0; bit--) {
            long zeros = walk.look(bit);
            boolean one = ((millis >>> bit) & 1) == 1;
            if (one) {
                below += zeros;
            }
            walk.go(bit, one);
        }
        return below;
    }

    /** The net number of loose times shorter than so many milliseconds. */
    private long looseBelow(long millis) {
        int low = 0;
        int high = loose.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if ((loose[middle] >>> 1) < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return looseBefore[low];
    }

    /** Those that have the bits of a value so far. */
    private final class Walk {
        private final int[] from = new int[parts.size()];
        private final int[] to = new int[parts.size()];
        private final int[] zeroFrom = new int[parts.size()];
        private final int[] zeroTo = new int[parts.size()];
        private long value;

        Walk() {
            for (int i = 0; i < from.length; i++) {
                from[i] = parts.get(i).rows().from();
                to[i] = parts.get(i).rows().to();
            }
        }

        /** How many have a zero next. */
        long look(int bit) {
            long zeros =
                    loose.length == 0 ? 0 : looseBelow(value + (1L << bit)) - looseBelow(value);
            steps.add(from.length);
            for (int i = 0; i < from.length; i++) {
                Part part = parts.get(i);
                int level = part.millis().bits() - 1 - bit;
                if (level < 0) {
                    // All of its times have zeros here; those without a time are never looked for.
                    zeros += from[i] == to[i] ? 0 : part.sign() * part.measured();
                } else if (from[i] < to[i]) {
                    zeroFrom[i] = part.millis().zero(level, from[i]);
                    zeroTo[i] = part.millis().zero(level, to[i]);
                    zeros += (long) part.sign() * (zeroTo[i] - zeroFrom[i]);
                }
            }
            return zeros;
        }

        void go(int bit, boolean one) {
            if (one) {
                value |= 1L << bit;
            }
            for (int i = 0; i < from.length; i++) {
                int level = parts.get(i).millis().bits() - 1 - bit;
                if (level < 0) {
                    to[i] = one ? from[i] : to[i];
                } else if (from[i] < to[i]) {
                    from[i] =
                            one
                                    ? parts.get(i).millis().oneAfter(level, from[i], zeroFrom[i])
                                    : zeroFrom[i];
                    to[i] =
                            one
                                    ? parts.get(i).millis().oneAfter(level, to[i], zeroTo[i])
                                    : zeroTo[i];
                }
            }
        }
    }
}
