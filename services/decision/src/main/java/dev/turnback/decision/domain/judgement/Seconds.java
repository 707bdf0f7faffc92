package dev.turnback.decision.domain.judgement;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lengths of time as they are told. */
public final class Seconds {

    private static final int NANO_PLACES = 9;

    private Seconds() {}

    /**
     * @return null for null
     */
    public static @Nullable Double of(@Nullable Duration length) {
        return length == null
                ? null
                : BigDecimal.valueOf(length.getSeconds())
                        .add(BigDecimal.valueOf(length.getNano(), NANO_PLACES))
                        .doubleValue();
    }
}
