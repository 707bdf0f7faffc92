package dev.turnback.storage.mongo;

import dev.turnback.kernel.PositionVector;
import dev.turnback.storage.ViewChange;
import dev.turnback.storage.ViewEntry;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewRow;
import dev.turnback.storage.ViewTombstone;
import dev.turnback.storage.ViewValue;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Rows and tombstones as documents: {@code body} is missing in a tombstone, {@code keys} holds what
 * the row is found by, and {@code at} up to where each source is in it.
 */
final class ViewDocuments {
    static final String ID = "_id";
    static final String BODY = "body";
    static final String KEYS = "keys";
    static final String AT = "at";

    private ViewDocuments() {}

    static String key(String name) {
        return KEYS + "." + name;
    }

    static String at(String source) {
        return AT + "." + source;
    }

    /** What the document becomes, but for the position. */
    static Document content(ViewChange change) {
        return switch (change) {
            case ViewChange.Put put ->
                    new Document(BODY, put.body()).append(KEYS, keys(put.keys()));
            case ViewChange.Remove _ -> new Document(KEYS, new Document());
        };
    }

    private static Document keys(Map<String, ViewValue> values) {
        var keys = new Document();
        values.forEach((name, value) -> keys.append(name, stored(value)));
        return keys;
    }

    static Object stored(ViewValue value) {
        return switch (value) {
            case ViewValue.Text(String text) -> text;
            case ViewValue.Whole(long number) -> number;
            case ViewValue.Moment moment -> moment.epochMicros();
        };
    }

    static ViewValue value(ViewKey key, Document document) {
        Document keys = document.get(KEYS, Document.class);
        return switch (key.type()) {
            case STRING -> ViewValue.of(keys.getString(key.name()));
            case LONG -> ViewValue.of(keys.getLong(key.name()));
            case INSTANT -> ViewValue.Moment.ofEpochMicros(keys.getLong(key.name()));
        };
    }

    static ViewEntry entry(Document document) {
        String id = document.getString(ID);
        String body = body(document);
        PositionVector applied = applied(document);
        return body == null ? new ViewTombstone(id, applied) : new ViewRow(id, body, applied);
    }

    static @Nullable String body(Document document) {
        return document.getString(BODY);
    }

    private static PositionVector applied(Document document) {
        var positions = new HashMap<String, Long>();
        document.get(AT, Document.class)
                .forEach((source, position) -> positions.put(source, (Long) position));
        return new PositionVector(positions);
    }
}
