package dev.turnback.cli.moves;

import dev.turnback.contracts.history.FollowUp;
import dev.turnback.kernel.Versions;
import dev.turnback.kernel.Versions.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What came after a rollback of a version: the same again, further back, or a fix on top. */
final class FollowUps {

    private static final Duration FIX = Duration.ofMinutes(60);
    private static final Duration FURTHER_BACK = Duration.ofHours(24);

    private FollowUps() {}

    static List<FollowUp> of(List<MoveSet> sets, int index, String version, String restored) {
        Instant landed = sets.get(index).at();
        List<FollowUp> found = new ArrayList<>();
        boolean reapplied = false;
        for (MoveSet later : sets.subList(index + 1, sets.size())) {
            boolean back = moves(later, version, Direction.BACKWARD);
            if (reapplied && back) {
                found.add(followUp(FollowUp.Kind.ROLLED_BACK_AGAIN, later));
                break;
            }
            if (!reapplied && isPutBack(later, version)) {
                found.add(followUp(FollowUp.Kind.REAPPLIED, later));
                reapplied = true;
            } else if (!reapplied
                    && moves(later, restored, Direction.BACKWARD)
                    && within(landed, later, FURTHER_BACK)) {
                found.add(followUp(FollowUp.Kind.ROLLED_BACK_AGAIN, later));
                break;
            } else if (!reapplied
                    && moves(later, restored, Direction.FORWARD)
                    && within(landed, later, FIX)) {
                found.add(followUp(FollowUp.Kind.HOTFIXED, later));
            }
        }
        return found;
    }

    private static boolean within(Instant landed, MoveSet later, Duration span) {
        return !later.at().isAfter(landed.plus(span));
    }

    private static boolean moves(MoveSet set, String version, Direction direction) {
        return set.moves().stream()
                .anyMatch(
                        move ->
                                version.equals(move.from())
                                        && Versions.between(version, move.to()) == direction);
    }

    private static boolean isPutBack(MoveSet set, String version) {
        return set.moves().stream()
                .anyMatch(
                        move -> {
                            String from = move.from();
                            return version.equals(move.to())
                                    && from != null
                                    && Versions.between(from, version) == Direction.FORWARD;
                        });
    }

    private static FollowUp followUp(FollowUp.Kind kind, MoveSet set) {
        return new FollowUp(kind, set.at(), set.reference());
    }
}
