package dev.turnback.guidance.write;

import static dev.turnback.service.Refusal.missing;
import static dev.turnback.service.Refusal.overtaken;

import dev.turnback.guidance.domain.item.ItemRejection;
import dev.turnback.service.Refusal;

/** Every rejection in words. */
public final class Refusals {

    private Refusals() {}

    /**
     * @param reason a rejection of this service's slice
     */
    public static Refusal of(Object reason) {
        if (reason instanceof ItemRejection rejection) {
            return item(rejection);
        }
        throw new IllegalArgumentException("no rejection of this service: " + reason);
    }

    private static Refusal item(ItemRejection rejection) {
        return switch (rejection) {
            case ItemRejection.NeverProposed r -> missing(r, "there is no such guidance item");
            case ItemRejection.ProposedDifferently r ->
                    overtaken(r, "the item is proposed already, in other words");
            case ItemRejection.RevisedMeanwhile r ->
                    overtaken(r, "somebody else revised it: it is at version " + r.version());
        };
    }
}
