package dev.turnback.figures.watch;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Samples in order of time, one a moment: added at the end, forgotten at the beginning. */
final class SampleWindow {

    private static final int AT_FIRST = 16;

    private long[] at = new long[AT_FIRST];
    private double[] harm = new double[AT_FIRST];
    private int first;
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    long at(int index) {
        return at[slot(index)];
    }

    double harm(int index) {
        return harm[slot(index)];
    }

    long newest() {
        return at(size - 1);
    }

    /** Later than all that are kept. */
    void add(long moment, double value) {
        if (size == at.length) {
            grow();
        }
        set(size++, moment, value);
    }

    void removeFirst() {
        first = slot(1);
        size--;
    }

    /**
     * Of samples of one moment the more harmful one is kept.
     *
     * @return whether anything is different now
     */
    boolean merge(long moment, double value) {
        int index = size;
        while (index > 0 && at(index - 1) > moment) {
            index--;
        }
        if (index > 0 && at(index - 1) == moment) {
            boolean worse = value > harm(index - 1);
            if (worse) {
                set(index - 1, moment, value);
            }
            return worse;
        }
        add(moment, value);
        for (int i = size - 1; i > index; i--) {
            set(i, at(i - 1), harm(i - 1));
        }
        set(index, moment, value);
        return true;
    }

    List<Kept> kept() {
        return IntStream.range(0, size).mapToObj(i -> new Kept(at(i), harm(i))).toList();
    }

    /**
     * Puts a value in the place of what is kept of a moment.
     *
     * @return whether there was anything of it
     */
    boolean replace(long moment, double value) {
        int index = size;
        while (index > 0 && at(index - 1) > moment) {
            index--;
        }
        boolean known = index > 0 && at(index - 1) == moment;
        if (known) {
            set(index - 1, moment, value);
        }
        return known;
    }

    private void set(int index, long moment, double value) {
        at[slot(index)] = moment;
        harm[slot(index)] = value;
    }

    private int slot(int index) {
        return (first + index) & (at.length - 1);
    }

    private void grow() {
        long[] moments = Arrays.copyOf(at, size * 2);
        double[] values = Arrays.copyOf(harm, size * 2);
        for (int i = 0; i < size; i++) {
            moments[i] = at(i);
            values[i] = harm(i);
        }
        at = moments;
        harm = values;
        first = 0;
    }
}
