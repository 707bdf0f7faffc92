package dev.turnback.figures.obligation;

import dev.turnback.figures.obligation.DecisionFact.Taken;
import dev.turnback.figures.obligation.DecisionFact.TakenBack;
import dev.turnback.figures.obligation.Demand.Effect;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs while no decision stands that meets the demand. A decision that was taken back lets it run
 * on, and so does one that replaces it without meeting the demand; once carried out, it stays.
 */
final class DecisionClock {

    private final Demand demand;
    private final Span counted;
    private final Deque<Taken> standing = new ArrayDeque<>();
    private final List<Span> waits = new ArrayList<>();
    private @Nullable Instant runningSince;
    private @Nullable Taken stoppedBy;
    private int flipFlops;
    private boolean reversedAfterEffect;

    private DecisionClock(Demand demand, Span counted) {
        this.demand = demand;
        this.counted = counted;
        runningSince = counted.from();
    }

    /**
     * @param counted from when it was knowable to when it was over; what comes later is not looked
     *     at, its last moment is
     */
    static Waiting run(List<DecisionFact> facts, Demand demand, Span counted) {
        List<DecisionFact> inTime =
                facts.stream().filter(fact -> !fact.at().isAfter(counted.to())).toList();
        var clock = new DecisionClock(demand, counted);
        DecisionOrder.of(demand).sorted(inTime).stream()
                .filter(DecisionFact::authorised)
                .forEach(clock::apply);
        return clock.stop(inTime.stream().anyMatch(fact -> isUnauthorised(fact, demand)));
    }

    private static boolean isUnauthorised(DecisionFact fact, Demand demand) {
        return !fact.authorised()
                && switch (fact) {
                    case Taken taken -> demand.effectOf(taken.kind()).stopsTheClock();
                    case TakenBack _ -> true;
                };
    }

    private void apply(DecisionFact fact) {
        switch (fact) {
            case Taken taken -> decide(taken);
            case TakenBack back -> takeBack(back.decisionId(), back.at());
        }
    }

    private void decide(Taken taken) {
        if (demand.effectOf(taken.kind()) != Effect.QUALIFIES) {
            replaceWhatQualified(taken.at());
        }
        standing.push(taken);
        if (runningSince != null && demand.effectOf(taken.kind()).stopsTheClock()) {
            addWait(runningSince, taken.at());
            runningSince = null;
            stoppedBy = taken;
        }
    }

    private void replaceWhatQualified(Instant at) {
        int stood = standing.size();
        for (Taken earlier : List.copyOf(standing)) {
            if (demand.effectOf(earlier.kind()) == Effect.QUALIFIES) {
                takeBackUnlessDone(earlier, at);
            }
        }
        if (standing.size() < stood) {
            flipFlops++;
            runOnIfNothingStands(at);
        }
    }

    private void takeBack(@Nullable String id, Instant at) {
        Taken taken =
                id == null
                        ? standing.peek()
                        : standing.stream().filter(t -> t.id().equals(id)).findFirst().orElse(null);
        if (taken != null
                && takeBackUnlessDone(taken, at)
                && demand.effectOf(taken.kind()).stopsTheClock()) {
            flipFlops++;
            runOnIfNothingStands(at);
        }
    }

    private boolean takeBackUnlessDone(Taken taken, Instant at) {
        if (taken.tookEffectBy(at)) {
            reversedAfterEffect = true;
            return false;
        }
        return standing.remove(taken);
    }

    private void runOnIfNothingStands(Instant at) {
        if (runningSince == null && standing.stream().noneMatch(this::stops)) {
            runningSince = Moments.later(counted.from(), at);
            stoppedBy = null;
        }
    }

    private boolean stops(Taken taken) {
        return demand.effectOf(taken.kind()).stopsTheClock();
    }

    private void addWait(Instant from, Instant to) {
        Span wait = new Span(from, to);
        if (!wait.isEmpty()) {
            waits.add(wait);
        }
    }

    private Waiting stop(boolean unauthorised) {
        if (runningSince != null) {
            addWait(runningSince, counted.to());
        }
        return new Waiting(
                waits,
                stoppedBy,
                List.copyOf(standing).reversed(),
                flipFlops,
                reversedAfterEffect,
                unauthorised);
    }
}
