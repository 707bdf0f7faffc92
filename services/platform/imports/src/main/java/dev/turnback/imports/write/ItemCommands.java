package dev.turnback.imports.write;

import dev.turnback.imports.domain.RefusedItem;
import dev.turnback.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * From an item to the command that records it.
 *
 * @param <I> an item as it is sent
 */
public interface ItemCommands<I> {

    @Nullable String key(I item);

    /**
     * @throws Problem naming the field, when the item says something that cannot be
     */
    Object command(I item, String importId);

    /** The command's rejection, so that somebody can mend the item. */
    RefusedItem refused(I item, Object reason);
}
