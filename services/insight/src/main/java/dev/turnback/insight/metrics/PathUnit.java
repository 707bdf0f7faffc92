package dev.turnback.insight.metrics;

import dev.turnback.insight.facts.Basis;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A way back in use with what it is filtered and grouped by. */
record PathUnit(JudgedPath path, Traits traits, Trial whole) implements Subgroups.Unit {

    /**
     * @param at when the verdict holds
     */
    static PathUnit of(JudgedPath path, Owners owners, Instant at) {
        return new PathUnit(
                path,
                new Traits(
                        Basis.VERIFIED,
                        false,
                        Set.of(path.component()),
                        owners.at(List.of(path.component()), at),
                        Set.of(path.changeKind()),
                        path.pattern() == null ? Set.of() : Set.of(path.pattern()),
                        Set.of(),
                        Set.of(),
                        Set.of()),
                new Trial(at, true, path.state().passes()));
    }

    @Override
    public Set<String> groups(Dimension dimension) {
        return dimension.groups(traits);
    }

    @Override
    public Trial in(Dimension dimension, @Nullable String group) {
        return whole;
    }
}
