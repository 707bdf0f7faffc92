package dev.turnback.cli.moves;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What moved at one time, in one commit.
 *
 * @param commit the full commit id; with the two versions it is what makes the fact the same fact
 * @param reference where it was read: the commit or the row
 * @param at when it landed
 */
public record MoveSet(String commit, String reference, Instant at, List<VersionMove> moves) {

    private record Pair(String from, String to) {}

    /** One move for each pair of versions, the parts added up. */
    public MoveSet {
        Map<Pair, VersionMove> sums = new LinkedHashMap<>();
        for (VersionMove move : moves) {
            sums.merge(
                    new Pair(String.valueOf(move.from()), move.to()),
                    move,
                    (a, b) -> new VersionMove(a.from(), a.to(), a.units() + b.units()));
        }
        moves = List.copyOf(sums.values());
    }
}
