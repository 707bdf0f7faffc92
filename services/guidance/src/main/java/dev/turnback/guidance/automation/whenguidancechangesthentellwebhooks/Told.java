package dev.turnback.guidance.automation.whenguidancechangesthentellwebhooks;

import dev.turnback.contracts.Scope;
import dev.turnback.contracts.guidance.GuidanceEvents;
import dev.turnback.guidance.read.items.ItemView;
import dev.turnback.guidance.read.items.ItemView.Adoption;
import dev.turnback.guidance.read.items.ItemView.Version;
import dev.turnback.kernel.PositionVector;
import java.util.List;

/** Which changes of guidance are told, and what they apply to. */
final class Told {

    private Told() {}

    /**
     * The scopes that a change is about; of a revision the one before as well, so that those learn
     * of it to whom the item applies no more.
     *
     * @param item as it is, with this change in it
     * @param position of the change
     * @return empty when the change is told nobody: nobody follows what is only proposed
     */
    static List<Scope> scopes(ItemView item, GuidanceEvents change, PositionVector position) {
        Adoption adoption = item.adoption();
        if (adoption == null || !position.reaches(PositionVector.parse(adoption.position()))) {
            return List.of();
        }
        return switch (change) {
            case GuidanceEvents.GuidanceProposed _ -> List.of();
            case GuidanceEvents.GuidanceAdopted e -> of(item, e.version(), e.version());
            case GuidanceEvents.GuidanceRevised e -> of(item, e.version() - 1, e.version());
            case GuidanceEvents.GuidanceRetired e -> of(item, e.version(), e.version());
            case GuidanceEvents.GuidanceReviewDue e -> of(item, e.version(), e.version());
            case GuidanceEvents.GuidanceReviewed e -> of(item, e.version(), e.version());
        };
    }

    private static List<Scope> of(ItemView item, int from, int to) {
        return item.history().stream()
                .filter(each -> each.version() >= from && each.version() <= to)
                .map(Version::scope)
                .toList();
    }
}
