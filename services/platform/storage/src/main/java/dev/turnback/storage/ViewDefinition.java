package dev.turnback.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A view and how it can be searched. A store that finds rows of another definition than the one it
 * is opened with drops them: they are filled again from the log.
 *
 * @param name such as {@code release-list}
 * @param version to be raised when the rows mean something else or look different than before
 * @param indexes unique by name; a key that several indexes name has one type
 */
public record ViewDefinition(String name, int version, List<ViewIndex> indexes) {

    public ViewDefinition {
        ViewNames.require(name);
        indexes = List.copyOf(indexes);
        typesOf(name, indexes);
        if (indexes.stream().map(ViewIndex::name).distinct().count() != indexes.size()) {
            throw new IllegalArgumentException(name + ": two indexes have the same name");
        }
    }

    public static ViewDefinition named(String name, int version) {
        return new ViewDefinition(name, version, List.of());
    }

    /** The same view with one more index over these keys. */
    public ViewDefinition indexed(String index, ViewKey... keys) {
        var more = new ArrayList<>(indexes);
        more.add(new ViewIndex(index, Arrays.asList(keys)));
        return new ViewDefinition(name, version, more);
    }

    /** Every key of every index with its type, sorted by key. */
    public Map<String, ViewKey.Type> keyTypes() {
        return typesOf(name, indexes);
    }

    /**
     * @throws IllegalArgumentException when the view has no index of that name
     */
    public ViewIndex index(String index) {
        return indexes.stream()
                .filter(each -> each.name().equals(index))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no index " + index));
    }

    /**
     * @throws IllegalArgumentException when a value names no key of this view or has another type
     */
    public void requireDeclared(Map<String, ViewValue> values) {
        Map<String, ViewKey.Type> types = keyTypes();
        values.forEach(
                (key, value) -> {
                    ViewKey.@Nullable Type type = types.get(key);
                    if (type != value.type()) {
                        throw new IllegalArgumentException(
                                "%s: key %s is declared %s, not %s"
                                        .formatted(name, key, type, value.type()));
                    }
                });
    }

    private static Map<String, ViewKey.Type> typesOf(String view, List<ViewIndex> indexes) {
        var types = new TreeMap<String, ViewKey.Type>();
        for (ViewIndex index : indexes) {
            for (ViewKey key : index.keys()) {
                ViewKey.@Nullable Type other = types.put(key.name(), key.type());
                if (other != null && other != key.type()) {
                    throw new IllegalArgumentException(
                            view + ": key " + key.name() + " is declared with two types");
                }
            }
        }
        return types;
    }
}
