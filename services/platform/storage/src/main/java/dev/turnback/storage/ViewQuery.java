package dev.turnback.storage;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search along one index: values for its first keys, a range over the next one.
 *
 * <pre>{@code
 * ViewQuery.along("facts", "byComponent").with(ViewValue.of("api")).from(ViewValue.of(monday))
 *         .backwards().limit(50)
 * }</pre>
 *
 * @param equal what the first keys of the index must be
 * @param from the least value of the key after those, itself included; null without a lower end
 * @param to the end of the range, itself excluded; null without an upper end
 * @param descending sorts by the index backwards, ids included
 * @param limit 1 to 1,000 rows
 * @param cursor {@link ViewPage#next} of the same search, null for its first page
 */
public record ViewQuery(
        String view,
        String index,
        List<ViewValue> equal,
        @Nullable ViewValue from,
        @Nullable ViewValue to,
        boolean descending,
        int limit,
        @Nullable String cursor) {

    public static final int MAX_LIMIT = 1_000;

    public ViewQuery {
        equal = List.copyOf(equal);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT);
        }
    }

    public static ViewQuery along(String view, String index) {
        return new ViewQuery(view, index, List.of(), null, null, false, 100, null);
    }

    public ViewQuery with(ViewValue... first) {
        List<ViewValue> values = Arrays.asList(first);
        return new ViewQuery(view, index, values, from, to, descending, limit, cursor);
    }

    public ViewQuery from(ViewValue least) {
        return new ViewQuery(view, index, equal, least, to, descending, limit, cursor);
    }

    public ViewQuery to(ViewValue end) {
        return new ViewQuery(view, index, equal, from, end, descending, limit, cursor);
    }

    public ViewQuery backwards() {
        return new ViewQuery(view, index, equal, from, to, true, limit, cursor);
    }

    public ViewQuery limit(int rows) {
        return new ViewQuery(view, index, equal, from, to, descending, rows, cursor);
    }

    public ViewQuery after(@Nullable String next) {
        return new ViewQuery(view, index, equal, from, to, descending, limit, next);
    }

    /**
     * @throws IllegalArgumentException when the values do not fit the keys of the index
     */
    public void requireFits(ViewIndex declared) {
        for (int i = 0; i < equal.size(); i++) {
            requireType(declared, i, equal.get(i));
        }
        requireType(declared, equal.size(), from);
        requireType(declared, equal.size(), to);
    }

    private static void requireType(ViewIndex index, int at, @Nullable ViewValue value) {
        if (value == null) {
            return;
        }
        if (at >= index.keys().size() || index.keys().get(at).type() != value.type()) {
            throw new IllegalArgumentException(
                    "%s: value %d does not fit the keys %s"
                            .formatted(index.name(), at + 1, index.keys()));
        }
    }
}
