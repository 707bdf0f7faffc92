package dev.turnback.insight.columns;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Rows as numbers, one column each, in the order in which they were added. */
final class Rows {

    private static final int DIGIT = 16;

    private long[] at;
    private long[] millis;
    private int[] keys;
    private int size;

    Rows(int room) {
        at = new long[room];
        millis = new long[room];
        keys = new int[room];
    }

    private Rows(long[] at, long[] millis, int[] keys, int size) {
        this.at = at;
        this.millis = millis;
        this.keys = keys;
        this.size = size;
    }

    /** What there is by now; adding more does not touch it. */
    Rows soFar() {
        return new Rows(at, millis, keys, size);
    }

    int size() {
        return size;
    }

    /** Microseconds since the epoch. */
    long at(int row) {
        return at[row];
    }

    /** How long it took; 0 when that is not known. */
    long millis(int row) {
        return millis[row];
    }

    /** As {@link Key} has it. */
    int key(int row) {
        return keys[row];
    }

    void add(long when, long took, int key) {
        if (size == at.length) {
            int room = Math.max(16, size + (size >> 1));
            at = Arrays.copyOf(at, room);
            millis = Arrays.copyOf(millis, room);
            keys = Arrays.copyOf(keys, room);
        }
        at[size] = when;
        millis[size] = took;
        keys[size] = key;
        size++;
    }

    void add(Rows other, int row) {
        add(other.at[row], other.millis[row], other.keys[row]);
    }

    /** In order of time, without those that are added as often as they are taken back. */
    Rows net() {
        Rows sorted = byTime();
        var net = new Rows(sorted.size);
        int from = 0;
        while (from < sorted.size) {
            int to = from + 1;
            while (to < sorted.size && sorted.at[to] == sorted.at[from]) {
                to++;
            }
            if (to == from + 1) {
                net.add(sorted, from);
            } else {
                netOfOneTime(sorted, from, to, net);
            }
            from = to;
        }
        return net;
    }

    private record Equal(int plain, long millis) {}

    private static void netOfOneTime(Rows sorted, int from, int to, Rows into) {
        Map<Equal, Integer> counts = new HashMap<>();
        for (int row = from; row < to; row++) {
            int key = sorted.keys[row];
            counts.merge(
                    new Equal(Key.plain(key), sorted.millis[row]), Key.sign(key), Integer::sum);
        }
        long when = sorted.at[from];
        counts.forEach(
                (row, count) -> {
                    int key = count < 0 ? ~row.plain() : row.plain();
                    for (int i = 0; i < Math.abs(count); i++) {
                        into.add(when, row.millis(), key);
                    }
                });
    }

    private Rows byTime() {
        if (isByTime()) {
            return this;
        }
        long first = Arrays.stream(at, 0, size).min().orElse(0);
        long last = Arrays.stream(at, 0, size).max().orElse(0);
        Rows sorted = this;
        // As unsigned numbers the distances from the first are right even when they overflow.
        for (int shift = 0; shift < WaveletMatrix.bits(last - first); shift += DIGIT) {
            sorted = sorted.byDigit(first, shift);
        }
        return sorted;
    }

    private boolean isByTime() {
        for (int row = 1; row < size; row++) {
            if (at[row] < at[row - 1]) {
                return false;
            }
        }
        return true;
    }

    private Rows byDigit(long first, int shift) {
        int[] buckets = new int[size];
        for (int row = 0; row < size; row++) {
            buckets[row] = (int) ((at[row] - first) >>> shift) & ((1 << DIGIT) - 1);
        }
        return byBucket(buckets, 1 << DIGIT);
    }

    /** In the order of their buckets, else in the order that they are in. */
    Rows byBucket(int[] buckets, int count) {
        int[] next = new int[count + 1];
        for (int row = 0; row < size; row++) {
            next[buckets[row] + 1]++;
        }
        for (int bucket = 0; bucket < count; bucket++) {
            next[bucket + 1] += next[bucket];
        }
        var sorted = new Rows(size);
        for (int row = 0; row < size; row++) {
            int place = next[buckets[row]]++;
            sorted.at[place] = at[row];
            sorted.millis[place] = millis[row];
            sorted.keys[place] = keys[row];
        }
        sorted.size = size;
        return sorted;
    }

    /** Those of one sign, in their order. */
    Rows of(int sign) {
        int count = 0;
        for (int row = 0; row < size; row++) {
            count += Key.sign(keys[row]) == sign ? 1 : 0;
        }
        if (count == size) {
            return this;
        }
        var same = new Rows(count);
        for (int row = 0; row < size; row++) {
            if (Key.sign(keys[row]) == sign) {
                same.add(this, row);
            }
        }
        return same;
    }

    /** All times, for as many rows as there are. */
    long[] times() {
        return Arrays.copyOf(at, size);
    }
}
