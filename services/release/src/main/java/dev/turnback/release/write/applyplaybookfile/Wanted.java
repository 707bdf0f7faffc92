package dev.turnback.release.write.applyplaybookfile;

import dev.turnback.release.write.applyplaybookfile.Applied.Done;
import dev.turnback.release.write.applyplaybookfile.Applied.Item;
import dev.turnback.release.write.applyplaybookfile.Applied.What;
import java.util.List;

/**
 * What one part of a file asks for.
 *
 * @param isNew whether it was not there before
 * @param commands each of which was accepted on trial; empty when all of it is so already
 */
record Wanted(What what, String name, String id, boolean isNew, List<?> commands) {

    Wanted {
        commands = List.copyOf(commands);
    }

    Item item() {
        if (commands.isEmpty()) {
            return new Item(what, name, Done.UNCHANGED, id);
        }
        return new Item(what, name, isNew ? Done.CREATED : Done.REVISED, id);
    }
}
