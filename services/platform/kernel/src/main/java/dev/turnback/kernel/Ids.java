package dev.turnback.kernel;

/** Where ids come from: random in production, counted in tests and simulation. */
@FunctionalInterface
public interface Ids {

    /**
     * @param prefix the kind of thing, such as {@code rel} or {@code att}
     * @return a new id {@code prefix_…}, sortable by the time it was made, at most 40 characters
     */
    String next(String prefix);
}
