package dev.turnback.figures.obligation;

import dev.turnback.figures.obligation.DecisionFact.Taken;
import dev.turnback.figures.obligation.DecisionFact.TakenBack;
import java.util.Comparator;
import java.util.List;

/**
 * The order in which decisions count: as they occurred, however they arrived. At the same moment a
 * decision comes before what takes one back, and one that meets the demand comes last of its kind.
 */
record DecisionOrder(Demand demand) {

    static DecisionOrder of(Demand demand) {
        return new DecisionOrder(demand);
    }

    /** Sorted, and what was told twice only once. */
    List<DecisionFact> sorted(List<DecisionFact> facts) {
        return facts.stream()
                .distinct()
                .sorted(
                        Comparator.comparing(DecisionFact::at)
                                .thenComparingInt(this::rank)
                                .thenComparing(DecisionOrder::name))
                .toList();
    }

    private int rank(DecisionFact fact) {
        return switch (fact) {
            case Taken taken ->
                    switch (demand.effectOf(taken.kind())) {
                        case NONE -> 0;
                        case ACCEPTS_THE_RISK -> 1;
                        case QUALIFIES -> 2;
                    };
            case TakenBack back -> back.decisionId() == null ? 4 : 3;
        };
    }

    private static String name(DecisionFact fact) {
        return switch (fact) {
            case Taken taken -> taken.id();
            case TakenBack back -> back.decisionId() == null ? "" : back.decisionId();
        };
    }
}
