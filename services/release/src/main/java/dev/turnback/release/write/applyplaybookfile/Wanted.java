package dev.turnback.release.write.applyplaybookfile;

import dev.turnback.release.write.applyplaybookfile.Applied.Done;
import dev.turnback.release.write.applyplaybookfile.Applied.Item;
import dev.turnback.release.write.applyplaybookfile.Applied.What;
import java.util.List;

/**
 * What one part of a file asks for.
 *
 * @param isNew whether it was not there before
 * @param asked in the order in which it is to be handed in; empty when all of it is so already
 */
record Wanted(What what, String name, String id, boolean isNew, List<Asked> asked) {

    Wanted {
        asked = List.copyOf(asked);
    }

    Item item() {
        if (asked.isEmpty()) {
            return new Item(what, name, Done.UNCHANGED, id);
        }
        return new Item(what, name, isNew ? Done.CREATED : Done.REVISED, id);
    }
}
