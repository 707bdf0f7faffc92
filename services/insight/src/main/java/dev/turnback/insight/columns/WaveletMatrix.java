package dev.turnback.insight.columns;

import java.util.Arrays;

/**
 * A sequence of numbers that says of any stretch of it how often each number occurs and how many
 * are smaller than another, in as many steps as a number has bits, however long the stretch is. It
 * is the sequence sorted by value, one bit after the other, the highest first; each bit takes
 * little more than a bit.
 *
 * <p>Source: F. Claude, G. Navarro and A. Ordóñez, The wavelet matrix: an efficient wavelet tree
 * for large alphabets, Information Systems 47 (2015) 15–32.
 */
final class WaveletMatrix {

    private final int length;
    private final Bits[] levels;
    private final int[] zeros;

    /**
     * @param numbers not negative, less than 2 to the power of {@code bits}; not to be used again
     */
    WaveletMatrix(long[] numbers, int bits) {
        length = numbers.length;
        levels = new Bits[bits];
        zeros = new int[bits];
        long[] sorted = numbers;
        long[] next = new long[length];
        for (int level = 0; level < bits; level++) {
            long bit = 1L << (bits - 1 - level);
            zeros[level] = split(sorted, next, bit, level);
            long[] last = sorted;
            sorted = next;
            next = last;
        }
    }

    /** Those without the bit first, in their order; says how many they are. */
    private int split(long[] from, long[] into, long bit, int level) {
        long[] words = Bits.words(length);
        int ones = 0;
        for (int i = 0; i < length; i++) {
            if ((from[i] & bit) != 0) {
                words[i >>> 6] |= 1L << i;
                ones++;
            }
        }
        levels[level] = new Bits(words);
        int zero = 0;
        int one = length - ones;
        for (int i = 0; i < length; i++) {
            if ((from[i] & bit) != 0) {
                into[one++] = from[i];
            } else {
                into[zero++] = from[i];
            }
        }
        return length - ones;
    }

    /** How many bits a number takes. */
    static int bits(long largest) {
        return Long.SIZE - Long.numberOfLeadingZeros(largest);
    }

    /** A number that takes so many bits, the other way round. */
    static int reversed(int number, int bits) {
        return bits == 0 ? 0 : Integer.reverse(number) >>> (Integer.SIZE - bits);
    }

    int bits() {
        return levels.length;
    }

    int length() {
        return length;
    }

    /** Where those before {@code i} end that have no bit at a level, at the next level. */
    int zero(int level, int i) {
        return i - levels[level].ones(i);
    }

    /** The same for those that have the bit. */
    int one(int level, int i) {
        return zeros[level] + levels[level].ones(i);
    }

    /** The same where it is known already how many do not have it. */
    int oneAfter(int level, int i, int zero) {
        return zeros[level] + i - zero;
    }

    long get(int i) {
        long number = 0;
        int at = i;
        for (int level = 0; level < levels.length; level++) {
            boolean set = levels[level].get(at);
            number = (number << 1) | (set ? 1 : 0);
            at = set ? one(level, at) : zero(level, at);
        }
        return number;
    }

    /**
     * Where the place before {@code i} of a number is once all are sorted by their reversed bits.
     */
    int place(long number, int i) {
        int at = i;
        for (int level = 0; level < levels.length; level++) {
            boolean set = ((number >>> (levels.length - 1 - level)) & 1) == 1;
            at = set ? one(level, at) : zero(level, at);
        }
        return at;
    }

    /** Hears of a number that occurs, and where it stands once all are sorted. */
    interface Visitor {
        void found(int number, int from, int to);
    }

    /** Tells each number in [from, to), without its last {@code spared} bits, in order. */
    void each(int from, int to, int spared, Steps steps, Visitor visitor) {
        each(0, 0, from, to, levels.length - spared, steps, visitor);
    }

    private void each(
            int level, int number, int from, int to, int depth, Steps steps, Visitor visitor) {
        if (from == to) {
            return;
        }
        if (level == depth) {
            visitor.found(number, from, to);
            return;
        }
        steps.add(1);
        int zeroFrom = zero(level, from);
        int zeroTo = zero(level, to);
        each(level + 1, number << 1, zeroFrom, zeroTo, depth, steps, visitor);
        int oneFrom = oneAfter(level, from, zeroFrom);
        int oneTo = oneAfter(level, to, zeroTo);
        each(level + 1, (number << 1) | 1, oneFrom, oneTo, depth, steps, visitor);
    }

    long bytes() {
        return Arrays.stream(levels).mapToLong(Bits::bytes).sum();
    }
}
