package dev.turnback.storage.mongo;

import dev.turnback.storage.Blob;
import dev.turnback.storage.BlobDamagedException;
import dev.turnback.storage.NewBlob;
import dev.turnback.storage.Payload;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * A record as a document. One that was swept may stay without its content, so that its number is
 * not used again.
 */
final class BlobDocuments {
    static final String ID = "_id";
    static final String STREAM = "stream";
    static final String SEQUENCE = "sequence";
    static final String CONTENT = "content";
    static final String ATTRIBUTES = "attributes";
    static final String KEEP_UNTIL = "keepUntilMicros";
    static final String STORED = "storedMicros";
    private static final String AT = "atMicros";
    private static final String SHA_256 = "sha256";

    private BlobDocuments() {}

    static String id(String stream, long sequence) {
        return "%s/%019d".formatted(stream, sequence);
    }

    static Document of(String stream, long sequence, NewBlob record, Instant now) {
        List<Document> attributes = new ArrayList<>();
        record.attributes()
                .forEach(
                        (name, value) ->
                                attributes.add(new Document("n", name).append("v", value)));
        return new Document(ID, id(stream, sequence))
                .append(STREAM, stream)
                .append(SEQUENCE, sequence)
                .append(CONTENT, new Binary(record.content().toBytes()))
                .append(ATTRIBUTES, attributes)
                .append(AT, micros(record.at()))
                .append(KEEP_UNTIL, micros(record.keepUntil()))
                .append(STORED, micros(now))
                .append(SHA_256, record.sha256());
    }

    static long micros(Instant time) {
        return new ViewValue.Moment(time).epochMicros();
    }

    /**
     * @throws BlobDamagedException when the content is not what was written
     */
    static Blob read(Document document) {
        var attributes = new HashMap<String, String>();
        document.getList(ATTRIBUTES, Document.class)
                .forEach(each -> attributes.put(each.getString("n"), each.getString("v")));
        return new Blob(
                document.getString(STREAM),
                document.getLong(SEQUENCE),
                Payload.of(document.get(CONTENT, Binary.class).getData()),
                attributes,
                time(document, AT),
                time(document, KEEP_UNTIL),
                document.getString(SHA_256));
    }

    private static Instant time(Document document, String field) {
        return ViewValue.Moment.ofEpochMicros(document.getLong(field)).value();
    }
}
