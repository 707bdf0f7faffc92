package dev.turnback.insight.metrics;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is worked out when it is asked for the first time, and never again. For one thread. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> how;
    private @Nullable T value;

    private Once(Supplier<T> how) {
        this.how = how;
    }

    static <T> Supplier<T> of(Supplier<T> how) {
        return new Once<>(how);
    }

    @Override
    public T get() {
        T known = value;
        if (known == null) {
            known = how.get();
            value = known;
        }
        return known;
    }
}
