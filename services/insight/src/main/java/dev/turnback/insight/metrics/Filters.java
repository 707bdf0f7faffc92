package dev.turnback.insight.metrics;

import dev.turnback.contracts.ActorKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.Severity;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is narrowed to besides; null for all.
 *
 * @param team that owned the component at the time
 * @param pattern how a change of the release is built, in the words of its plan
 * @param severity of the incident
 * @param harmKind of a rule that was crossed
 * @param actor who decided: a person or a machine
 */
public record Filters(
        @Nullable String team,
        @Nullable String pattern,
        @Nullable Severity severity,
        @Nullable HarmKind harmKind,
        @Nullable ActorKind actor,
        Drills drills) {

    public static final Filters NONE = new Filters(null, null, null, null, null, Drills.EXCLUDE);

    Filters with(Drills which) {
        return new Filters(team, pattern, severity, harmKind, actor, which);
    }

    boolean include(Traits traits) {
        return has(team, traits.teams())
                && has(pattern, traits.patterns())
                && has(severity, traits.severities())
                && has(harmKind, traits.harmKinds())
                && has(actor, traits.actors())
                && includes(traits.drill());
    }

    private boolean includes(boolean drill) {
        return switch (drills) {
            case EXCLUDE -> !drill;
            case ONLY -> drill;
        };
    }

    private static <T> boolean has(@Nullable T asked, Set<T> values) {
        return asked == null || values.contains(asked);
    }
}
