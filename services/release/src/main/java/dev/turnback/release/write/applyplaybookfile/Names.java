package dev.turnback.release.write.applyplaybookfile;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the names of one kind of thing stand for in a component. */
final class Names {

    private final Map<String, Set<String>> ids = new HashMap<>();

    void add(String name, String id) {
        ids.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(id);
    }

    /** Null when nothing is called so. */
    @Nullable String id(String name) {
        Set<String> known = ids.get(name);
        return known == null ? null : known.iterator().next();
    }

    /** The ids of all that is called so, when that is more than one; null otherwise. */
    @Nullable String several(String name) {
        Set<String> known = ids.get(name);
        return known == null || known.size() == 1 ? null : String.join(", ", known);
    }
}
