package dev.turnback.insight.metrics;

import dev.turnback.contracts.decision.AttemptEvents.Flag;
import dev.turnback.contracts.decision.AttemptEvents.Outcome;
import dev.turnback.figures.AttemptTime;
import dev.turnback.figures.ObservedAttemptJudge;
import dev.turnback.insight.facts.AttemptFact;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.facts.JudgedAttempt;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A rollback as the release log knows it, with what became of it. One that was recorded live is
 * judged in the decision log; one read from history by what history shows.
 *
 * @param judged null for history, and while the decision log does not know it
 */
public record Rollback(AttemptFact fact, @Nullable JudgedAttempt judged, Traits traits)
        implements TimeSubgroups.Unit, Subgroups.Unit {

    public static Rollback of(FactsAt facts, AttemptFact fact) {
        return new Rollback(
                fact,
                fact.basis() == Basis.OBSERVED ? null : facts.judgedAttempt(fact.id()),
                facts.traits(fact));
    }

    /** The same as if nobody had judged it. */
    public static Rollback unjudged(FactsAt facts, AttemptFact fact) {
        return new Rollback(fact, null, facts.traits(fact));
    }

    @Override
    public String id() {
        return fact.id();
    }

    @Override
    public Instant at() {
        return fact.at();
    }

    @Override
    public AttemptTime time() {
        return fact.time();
    }

    /** Unknown until it is judged. */
    public Outcome outcome() {
        return switch (fact.outcome()) {
            case SUCCEEDED -> Outcome.SUCCEEDED;
            case INEFFECTIVE -> Outcome.INEFFECTIVE;
            case UNKNOWN -> {
                JudgedAttempt.Judged verdict = verdict();
                yield verdict == null ? Outcome.UNKNOWN : verdict.outcome();
            }
        };
    }

    /** Null for history, and until it is judged. */
    public JudgedAttempt.@Nullable Judged verdict() {
        return judged == null ? null : judged.verdict();
    }

    /** Recorded live, and under way: nothing can be said of it. */
    boolean isUnderWay() {
        return fact.basis() == Basis.VERIFIED
                && verdict() == null
                && fact.flags().contains(ObservedAttemptJudge.OPEN);
    }

    boolean has(Flag flag) {
        JudgedAttempt.Judged verdict = verdict();
        return verdict != null && verdict.flags().contains(flag);
    }

    /** Those of its source and of its judge, in kebab case. */
    public SortedSet<String> flags() {
        JudgedAttempt.Judged verdict = verdict();
        if (verdict == null) {
            return fact.flags();
        }
        var flags = new TreeSet<>(fact.flags());
        flags.remove(AttemptFact.NOT_VERIFIED);
        verdict.flags().forEach(flag -> flags.add(name(flag)));
        return flags;
    }

    public static String name(Flag flag) {
        return flag.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** All that is done to take back what one incident blames, or one version, is one episode. */
    record Episode(String of, String component) {}

    Episode episode() {
        String incident = judged == null ? null : judged.of().incidentId();
        return new Episode(incident == null ? fact.version() : incident, fact.component());
    }

    @Override
    public Trial whole() {
        return new Trial(fact.at(), outcome() != Outcome.UNKNOWN, outcome() == Outcome.SUCCEEDED);
    }

    @Override
    public Set<String> groups(Dimension dimension) {
        return dimension.groups(traits);
    }

    @Override
    public Trial in(Dimension dimension, @Nullable String group) {
        return whole();
    }

    /** How many of each flag there are, in order of its name. */
    static List<Count.OfFlag> flags(List<Rollback> rollbacks) {
        return Count.flags(rollbacks.stream().map(Rollback::flags).toList());
    }
}
