package dev.turnback.insight.metrics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rollbacks that were tried for the same reason are one episode, however often it took. */
final class Episodes {

    private Episodes() {}

    private static Map<Rollback.Episode, List<Trial>> grouped(List<Rollback> rollbacks) {
        return rollbacks.stream()
                .collect(
                        Collectors.groupingBy(
                                Rollback::episode,
                                LinkedHashMap::new,
                                Collectors.mapping(Rollback::whole, Collectors.toList())));
    }

    /**
     * @param rollbacks in order of time
     */
    static List<Trial> firstAttempts(List<Rollback> rollbacks) {
        return grouped(rollbacks).values().stream().map(List::getFirst).toList();
    }

    /**
     * One trial an episode: it succeeded when one of its rollbacks did, and is unknown when none
     * did and one of them is.
     *
     * @param rollbacks in order of time
     */
    static List<Trial> of(List<Rollback> rollbacks) {
        return grouped(rollbacks).values().stream().map(Episodes::whole).toList();
    }

    private static Trial whole(List<Trial> attempts) {
        boolean succeeded = attempts.stream().anyMatch(Trial::hit);
        boolean known = succeeded || attempts.stream().allMatch(Trial::known);
        return new Trial(attempts.getFirst().at(), known, succeeded);
    }
}
