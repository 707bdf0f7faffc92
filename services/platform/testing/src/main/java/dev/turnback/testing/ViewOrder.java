package dev.turnback.testing;

import dev.turnback.storage.ViewCursor;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How the answers to a query are chosen and sorted. */
final class ViewOrder implements Comparator<ViewCursor> {

    private final ViewQuery query;

    ViewOrder(ViewQuery query) {
        this.query = query;
    }

    boolean inRange(List<ViewValue> values) {
        int prefix = query.equal().size();
        if (!values.subList(0, prefix).equals(query.equal())) {
            return false;
        }
        ViewValue from = query.from();
        ViewValue to = query.to();
        return (from == null || compareValues(values.get(prefix), from) >= 0)
                && (to == null || compareValues(values.get(prefix), to) < 0);
    }

    @Override
    public int compare(ViewCursor one, ViewCursor other) {
        int ascending = 0;
        for (int i = 0; i < one.values().size() && ascending == 0; i++) {
            ascending = compareValues(one.values().get(i), other.values().get(i));
        }
        if (ascending == 0) {
            ascending = compareTexts(one.id(), other.id());
        }
        return query.descending() ? -ascending : ascending;
    }

    private static int compareValues(ViewValue one, ViewValue other) {
        return switch (one) {
            case ViewValue.Text(String text) ->
                    compareTexts(text, ((ViewValue.Text) other).value());
            case ViewValue.Whole(long number) ->
                    Long.compare(number, ((ViewValue.Whole) other).value());
            case ViewValue.Moment(var moment) ->
                    moment.compareTo(((ViewValue.Moment) other).value());
        };
    }

    /** UTF-8 sorts like code points; {@link String#compareTo} does not. */
    private static int compareTexts(String one, String other) {
        return Arrays.compareUnsigned(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
