package dev.turnback.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Where a page ended: the last row's values for the keys of the index, and its id. The text form
 * belongs to one search; adapters share it so that a cursor survives a change of adapter.
 *
 * @param values one per key of the index
 */
public record ViewCursor(List<ViewValue> values, String id) {

    public ViewCursor {
        values = List.copyOf(values);
    }

    public String encode(ViewQuery query) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(searchOf(query));
            for (ViewValue value : values) {
                switch (value) {
                    case ViewValue.Text(String text) -> write(out, text);
                    case ViewValue.Whole(long number) -> out.writeLong(number);
                    case ViewValue.Moment moment -> out.writeLong(moment.epochMicros());
                }
            }
            write(out, id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /**
     * @throws IllegalArgumentException when the text is no cursor of this search
     */
    public static ViewCursor decode(String text, ViewQuery query, ViewIndex index) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytesOf(text)))) {
            if (in.readInt() != searchOf(query)) {
                throw new IllegalArgumentException("the cursor belongs to another search");
            }
            var values = new ArrayList<ViewValue>();
            for (ViewKey key : index.keys()) {
                values.add(
                        switch (key.type()) {
                            case STRING -> ViewValue.of(readText(in));
                            case LONG -> ViewValue.of(in.readLong());
                            case INSTANT -> ViewValue.Moment.ofEpochMicros(in.readLong());
                        });
            }
            return new ViewCursor(values, readText(in));
        } catch (IOException e) {
            throw new IllegalArgumentException("the cursor is damaged", e);
        }
    }

    private static byte[] bytesOf(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static int searchOf(ViewQuery query) {
        return (query.view() + "/" + query.index() + query.equal() + query.descending()).hashCode();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a text of " + length + " bytes does not fit");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
