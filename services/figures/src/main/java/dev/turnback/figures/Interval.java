package dev.turnback.figures;

/** A closed interval; both bounds are claimed. */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException(low + " is not below " + high);
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
