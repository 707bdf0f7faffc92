package dev.turnback.guidance.read.document;

import dev.turnback.guidance.read.items.ItemView;
import dev.turnback.guidance.read.items.ItemView.Adoption;
import dev.turnback.guidance.read.items.ItemView.Retirement;
import dev.turnback.guidance.read.items.ItemView.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one item changed what a document says, the earliest first. */
final class Changes {

    private Changes() {}

    /** One change. Times UTC, as claimed. */
    sealed interface Change {

        ItemView item();

        Instant at();

        /**
         * These words are in force.
         *
         * @param reason why it was revised, null where it was adopted
         */
        record InForce(ItemView item, Version words, @Nullable String reason, Instant at)
                implements Change {}

        /** It was revised, and applies elsewhere from here on. */
        record Elsewhere(ItemView item, Version words, Instant at) implements Change {}

        record Retired(ItemView item, String reason, Instant at) implements Change {}
    }

    /** None while it was not adopted, or never applied to what is asked for. */
    static List<Change> of(ItemView item, Applies applies) {
        Adoption adoption = item.adoption();
        if (adoption == null) {
            return List.of();
        }
        var changes = new ArrayList<Change>();
        boolean applied = false;
        for (Version version : item.history()) {
            if (version.version() < adoption.version()) {
                continue;
            }
            boolean first = version.version() == adoption.version();
            boolean now = applies.to(version.scope());
            Instant at = first ? adoption.at() : version.at();
            if (now) {
                changes.add(new Change.InForce(item, version, first ? null : version.reason(), at));
            } else if (applied) {
                changes.add(new Change.Elsewhere(item, version, at));
            }
            applied = now;
        }
        Retirement retirement = item.retirement();
        if (applied && retirement != null) {
            changes.add(new Change.Retired(item, retirement.reason(), retirement.at()));
        }
        return changes;
    }
}
