package dev.turnback.storage.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.turnback.storage.ViewCursor;
import dev.turnback.storage.ViewIndex;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A search as MongoDB is asked for it: along one index, and after the last row of a page. */
final class ViewSearch {
    private final ViewQuery query;
    private final ViewIndex index;
    private final List<String> fields = new ArrayList<>();

    /**
     * @throws IllegalArgumentException when the values do not fit the index
     */
    ViewSearch(ViewQuery query, ViewIndex index) {
        query.requireFits(index);
        this.query = query;
        this.index = index;
        index.keys().forEach(key -> fields.add(ViewDocuments.key(key.name())));
        fields.add(ViewDocuments.ID);
    }

    Bson sort() {
        return query.descending() ? Sorts.descending(fields) : Sorts.ascending(fields);
    }

    Bson filter() {
        var all = new ArrayList<Bson>();
        List<ViewValue> equal = query.equal();
        for (int i = 0; i < index.keys().size(); i++) {
            String field = fields.get(i);
            if (i < equal.size()) {
                all.add(Filters.eq(field, ViewDocuments.stored(equal.get(i))));
            } else {
                all.add(Filters.exists(field));
            }
        }
        if (equal.size() < index.keys().size()) {
            String ranged = fields.get(equal.size());
            add(all, query.from(), value -> Filters.gte(ranged, value));
            add(all, query.to(), value -> Filters.lt(ranged, value));
        }
        String cursor = query.cursor();
        if (cursor != null) {
            all.add(after(ViewCursor.decode(cursor, query, index), equal.size()));
        }
        return Filters.and(all);
    }

    private static void add(List<Bson> all, @Nullable ViewValue end, Function<Object, Bson> as) {
        if (end != null) {
            all.add(as.apply(ViewDocuments.stored(end)));
        }
    }

    /** Greater in one field, and equal in all before it. */
    private Bson after(ViewCursor cursor, int fixed) {
        var values = new ArrayList<Object>();
        cursor.values().forEach(value -> values.add(ViewDocuments.stored(value)));
        values.add(cursor.id());
        var ways = new ArrayList<Bson>();
        for (int i = fixed; i < fields.size(); i++) {
            var way = new ArrayList<Bson>();
            for (int before = fixed; before < i; before++) {
                way.add(Filters.eq(fields.get(before), values.get(before)));
            }
            way.add(
                    query.descending()
                            ? Filters.lt(fields.get(i), values.get(i))
                            : Filters.gt(fields.get(i), values.get(i)));
            ways.add(Filters.and(way));
        }
        return Filters.or(ways);
    }

    /** Continues after this row. */
    String cursor(Document last) {
        var values = new ArrayList<ViewValue>();
        for (ViewKey key : index.keys()) {
            values.add(ViewDocuments.value(key, last));
        }
        return new ViewCursor(values, last.getString(ViewDocuments.ID)).encode(query);
    }
}
