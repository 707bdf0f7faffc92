package dev.turnback.figures.rehearsal;

import dev.turnback.figures.rehearsal.PathFact.Rehearsed;
import dev.turnback.figures.rehearsal.Reason.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Says whether a way back counts as rehearsed; the order in which facts arrive is all the same. */
public final class PathJudge {

    /** How long a rehearsal counts; the last instant does. */
    public static final Duration VALID = Duration.ofDays(180);

    private PathJudge() {}

    /**
     * @param oneWay true when the change cannot be taken back, only contained
     * @param facts of this way back and of what it stands on; what is later than {@code at} is not
     *     looked at
     * @param at when the verdict is to hold, UTC
     */
    public static PathVerdict judge(
            boolean oneWay, Collection<? extends PathFact> facts, Instant at) {
        List<PathFact> known =
                facts.stream().<PathFact>map(f -> f).filter(f -> !f.at().isAfter(at)).toList();
        Optional<Rehearsed> latest = latest(known, oneWay);
        if (latest.isEmpty()) {
            return new PathVerdict(PathState.NEVER, List.of(never(oneWay, known)), null);
        }
        Rehearsed rehearsal = latest.get();
        List<Reason> below = Bar.missedBy(rehearsal);
        if (!below.isEmpty()) {
            return new PathVerdict(PathState.FAILED, below, rehearsal);
        }
        List<Reason> stale = invalidated(rehearsal, known, at);
        if (!stale.isEmpty()) {
            return new PathVerdict(PathState.STALE, stale, rehearsal);
        }
        PathState passed = oneWay ? PathState.CONTAINMENT_REHEARSED : PathState.REHEARSED;
        return new PathVerdict(passed, List.of(), rehearsal);
    }

    /** Containing proves nothing about taking back, nor the other way round. */
    private static Optional<Rehearsed> latest(List<PathFact> facts, boolean oneWay) {
        return rehearsals(facts).stream()
                .filter(rehearsal -> rehearsal.contained() == oneWay)
                .max(Comparator.comparing(Rehearsed::at).thenComparing(Rehearsed::id));
    }

    private static List<Rehearsed> rehearsals(List<PathFact> facts) {
        return facts.stream()
                .filter(Rehearsed.class::isInstance)
                .map(Rehearsed.class::cast)
                .toList();
    }

    private static Reason never(boolean oneWay, List<PathFact> facts) {
        if (oneWay) {
            return new Reason(
                    Code.NO_CONTAINMENT,
                    "It cannot be taken back, and its containment was never rehearsed.",
                    null);
        }
        return rehearsals(facts).isEmpty()
                ? new Reason(Code.NOT_REHEARSED, "It was never rehearsed.", null)
                : new Reason(
                        Code.ONLY_CONTAINMENT,
                        "Only its containment was rehearsed, never the way back.",
                        null);
    }

    private static List<Reason> invalidated(Rehearsed rehearsal, List<PathFact> facts, Instant at) {
        var reasons = new ArrayList<Reason>();
        facts.forEach(fact -> Invalidation.by(fact, rehearsal).ifPresent(reasons::add));
        Instant last = rehearsal.at().plus(VALID);
        if (at.isAfter(last)) {
            reasons.add(
                    new Reason(
                            Code.EXPIRED,
                            "The rehearsal is older than " + VALID.toDays() + " days.",
                            last));
        }
        reasons.sort(
                Comparator.comparing(
                                Reason::at,
                                Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                        .thenComparing(Reason::code)
                        .thenComparing(Reason::sentence));
        var told = EnumSet.noneOf(Code.class);
        return reasons.stream().filter(reason -> told.add(reason.code())).toList();
    }
}
