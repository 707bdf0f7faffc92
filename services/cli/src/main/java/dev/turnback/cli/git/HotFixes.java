package dev.turnback.cli.git;

import dev.turnback.cli.git.Shipping.Shipment;
import dev.turnback.cli.rules.ChangeKindRules;
import dev.turnback.contracts.history.FollowUp;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds fixes on top of a rollback: main-line commits that reached users within an hour after it
 * and changed a file it had changed.
 */
final class HotFixes {

    private static final Duration WATCH = Duration.ofMinutes(60);

    /** Beyond this many later landings without one inside the hour nothing more is expected. */
    private static final int LOOK_AHEAD = 500;

    private final Trees trees;
    private final ChangeKindRules kinds;
    private final Shipping shipping;
    private final List<Commit> mainLine;

    HotFixes(Trees trees, ChangeKindRules kinds, Shipping shipping, List<Commit> mainLine) {
        this.trees = trees;
        this.kinds = kinds;
        this.shipping = shipping;
        this.mainLine = mainLine;
    }

    List<FollowUp> after(Commit revert, Instant landed, List<String> files, List<Commit> reapplies)
            throws IOException {
        List<String> scope = files.stream().filter(path -> kinds.classify(path).runs()).toList();
        List<FollowUp> found = new ArrayList<>();
        int outside = 0;
        for (int i = revert.landing + 1; i < mainLine.size() && outside < LOOK_AHEAD; i++) {
            Commit later = mainLine.get(i);
            Shipment shipment = shipping.of(later);
            if (shipment == null || shipment.at().isAfter(landed.plus(WATCH))) {
                outside++;
            } else if (shipment.at().isAfter(landed)
                    && !bringsBack(later, reapplies)
                    && !trees.shared(later, scope).isEmpty()) {
                found.add(new FollowUp(FollowUp.Kind.HOTFIXED, shipment.at(), later.id));
            }
        }
        return found;
    }

    private static boolean bringsBack(Commit later, List<Commit> reapplies) {
        return reapplies.stream().anyMatch(again -> again.landing == later.landing);
    }
}
