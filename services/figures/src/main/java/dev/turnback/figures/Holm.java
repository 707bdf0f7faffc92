package dev.turnback.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Adjusts the p-values of several comparisons, so that the chance that any of them is called a
 * difference and is none stays within what is allowed for one.
 *
 * <p>Source: S. Holm, A simple sequentially rejective multiple test procedure, Scandinavian Journal
 * of Statistics 6 (1979) 65–70.
 */
public final class Holm {

    private Holm() {}

    /**
     * @param values each from 0 to 1
     * @return the adjusted values in the same order, each at most 1 and at least what it was
     * @throws IllegalArgumentException when one is not from 0 to 1
     */
    public static List<Double> adjust(List<Double> values) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < values.size(); i++) {
            if (!(values.get(i) >= 0 && values.get(i) <= 1)) {
                throw new IllegalArgumentException(values.get(i) + " is no p-value");
            }
            order.add(i);
        }
        order.sort(Comparator.comparing(values::get));
        var adjusted = new Double[values.size()];
        double highest = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            int i = order.get(rank);
            highest = Math.max(highest, Math.min(1, (order.size() - rank) * values.get(i)));
            adjusted[i] = highest;
        }
        return List.copyOf(Arrays.asList(adjusted));
    }
}
