package dev.turnback.playbook;

import dev.turnback.playbook.Places.Place;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The text of a file, whole characters only. */
final class YamlText {

    private YamlText() {}

    /**
     * @throws BrokenYaml when it is too long or not all of it is UTF-8
     */
    static String of(byte[] bytes) throws BrokenYaml {
        if (bytes.length > PlaybookYaml.MAX_BYTES) {
            throw new BrokenYaml(
                    Place.BEGINNING.error(
                            "",
                            "the file has "
                                    + bytes.length
                                    + " bytes and may have at most "
                                    + PlaybookYaml.MAX_BYTES));
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new BrokenYaml(firstBadLine(bytes).error("", "this is not valid UTF-8"));
        }
    }

    /**
     * The line whose bytes are no text by themselves; a line feed is part of no other character.
     */
    private static Place firstBadLine(byte[] bytes) {
        int line = 1;
        int begin = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                if (!isText(Arrays.copyOfRange(bytes, begin, i))) {
                    return new Place(line, 1);
                }
                line++;
                begin = i + 1;
            }
        }
        return Place.BEGINNING;
    }

    private static boolean isText(byte[] bytes) {
        return Arrays.equals(
                new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8), bytes);
    }

    /** Where in the text a code point is, counted from 0. */
    static Place at(String text, int codePoint) {
        int end =
                text.offsetByCodePoints(
                        0, Math.min(codePoint, text.codePointCount(0, text.length())));
        int begin = text.lastIndexOf('\n', end - 1) + 1;
        int line = (int) text.substring(0, begin).chars().filter(c -> c == '\n').count() + 1;
        return new Place(line, text.codePointCount(begin, end) + 1);
    }

    /** True when half of a character is in it, a surrogate without its pair. */
    static boolean isTorn(String text) {
        return text.codePoints()
                .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
