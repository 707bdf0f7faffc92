package dev.turnback.release.domain.release;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which versions were in force when a rollout started: what was agreed on before.
 *
 * @param sheet the decision sheet, null when the component had none
 */
public record Pins(@Nullable Pin sheet, List<Pin> procedures) {

    public static final Pins NONE = new Pins(null, List.of());

    public Pins {
        procedures = List.copyOf(procedures);
    }

    /** One version of something. */
    public record Pin(String id, int version) {}
}
