package dev.turnback.release.write.applyplaybookfile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file, or what would become of it.
 *
 * @param dryRun true when nothing was recorded
 * @param items everything that the file mentions, in its order
 * @param unmentioned what is prepared for the component beside; a file removes nothing
 * @param releaseId of the release that the file plans, null when it plans none
 */
public record Applied(
        String component,
        boolean dryRun,
        List<Item> items,
        List<Other> unmentioned,
        @Nullable String releaseId) {

    public Applied {
        items = List.copyOf(items);
        unmentioned = List.copyOf(unmentioned);
    }

    /** With what really became of its items. */
    Applied with(List<Item> done) {
        return new Applied(component, dryRun, done, unmentioned, releaseId);
    }

    /** What a part of a file is about. */
    public enum What {
        COMPONENT,
        LINE,
        PROCEDURE,
        SHEET,
        RELEASE
    }

    /** What became of it. */
    public enum Done {
        CREATED,
        REVISED,
        UNCHANGED
    }

    /**
     * @param name as the file knows it
     * @param id of what it became
     */
    public record Item(What what, String name, Done done, String id) {}

    public record Other(What what, String name, String id) {}
}
