package dev.turnback.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Reads server-sent events out of the chunks of an HTTP answer, with as little work as possible:
 * the machine is shared with the server that is measured.
 */
final class EventLines {
    private static final byte[] SOURCE = ascii("data: {\"source\":\"");
    private static final byte[] POSITION = ascii("\",\"position\":");
    private static final byte[] RECORDED = ascii("\"recordedAt\":\"");
    private static final byte[] EVENT = ascii("event: ");
    private static final byte[] ID = ascii("id: ");
    private static final String OK = "HTTP/1.1 200 ";

    private final Told told;
    private final Line outer = new Line();
    private final Line inner = new Line();
    private Where where = Where.STATUS;
    private int chunkLeft;
    private byte[] id = {};
    private byte[] lastId = {};
    private String event = "";
    private String source = "";
    private long position;
    private long recordedAt;

    private enum Where {
        STATUS,
        HEADERS,
        SIZE,
        CHUNK,
        AFTER
    }

    /** Hears of every event that was received whole. */
    interface Told {
        /**
         * @param event such as {@code change}
         * @param source the log, empty unless it is a change
         * @param recordedAt microseconds since the epoch, 0 unless it is a change
         */
        void heard(String event, String source, long position, long recordedAt);
    }

    EventLines(Told told) {
        this.told = told;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The time as {@link Told} has it. */
    static long now() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    }

    /**
     * Another connection begins.
     *
     * @return the id of the last event that was received whole, empty when none was
     */
    String anew() {
        outer.clear();
        inner.clear();
        where = Where.STATUS;
        forget();
        return new String(lastId, StandardCharsets.US_ASCII);
    }

    private void forget() {
        event = "";
        source = "";
        recordedAt = 0;
        id = lastId;
    }

    /**
     * @param bytes of which the first {@code count} are the next part of the answer
     * @throws IllegalStateException when it is another answer than was asked for
     */
    void take(byte[] bytes, int count) {
        int at = 0;
        while (at < count) {
            boolean inChunk = where == Where.CHUNK;
            int end = inChunk ? Math.min(count, at + chunkLeft) : count;
            Line line = inChunk ? inner : outer;
            int next = line.take(bytes, at, end);
            if (inChunk) {
                chunkLeft -= next - at;
            }
            at = next;
            if (line.whole) {
                if (inChunk) {
                    ofAnEvent();
                } else {
                    ofTheAnswer();
                }
                line.clear();
            }
            if (inChunk && chunkLeft == 0) {
                where = Where.AFTER;
            }
        }
    }

    private void ofTheAnswer() {
        switch (where) {
            case STATUS -> {
                if (!outer.text().startsWith(OK)) {
                    throw new IllegalStateException(outer.text());
                }
                where = Where.HEADERS;
            }
            case HEADERS -> where = outer.length <= 1 ? Where.SIZE : Where.HEADERS;
            case SIZE -> {
                chunkLeft = Integer.parseInt(outer.text().strip(), 16);
                where = chunkLeft == 0 ? Where.AFTER : Where.CHUNK;
            }
            case AFTER -> where = Where.SIZE;
            case CHUNK -> throw new AssertionError("lines of a chunk are of an event");
        }
    }

    private void ofAnEvent() {
        if (inner.length == 0) {
            lastId = id;
            told.heard(event, source, position, recordedAt);
            forget();
        } else if (inner.startsWith(SOURCE)) {
            readData();
        } else if (inner.startsWith(ID)) {
            id = Arrays.copyOfRange(inner.bytes, ID.length, inner.length);
        } else if (inner.startsWith(EVENT)) {
            event =
                    switch (inner.bytes[EVENT.length]) {
                        case 'c' -> "change";
                        case 'h' -> "heartbeat";
                        default -> "reset";
                    };
        }
    }

    private void readData() {
        source = inner.bytes[SOURCE.length] == 'd' ? "decision" : "incident";
        int at = SOURCE.length + source.length() + POSITION.length;
        position = 0;
        while (inner.bytes[at] != ',') {
            position = position * 10 + inner.bytes[at++] - '0';
        }
        recordedAt = micros(inner.after(RECORDED, at));
    }

    /** The digits of a time in UTC; those of the second's parts may be missing. */
    private long micros(int at) {
        long day = LocalDate.of(number(at, 4), number(at + 5, 2), number(at + 8, 2)).toEpochDay();
        long seconds =
                ((day * 24 + number(at + 11, 2)) * 60 + number(at + 14, 2)) * 60
                        + number(at + 17, 2);
        long micros = 0;
        int digit = at + 20;
        for (int i = 0; i < 6; i++) {
            byte next = inner.bytes[digit];
            boolean isDigit = inner.bytes[at + 19] == '.' && next >= '0' && next <= '9';
            micros = micros * 10 + (isDigit ? next - '0' : 0);
            digit += isDigit ? 1 : 0;
        }
        return seconds * 1_000_000 + micros;
    }

    private int number(int at, int digits) {
        int number = 0;
        for (int i = at; i < at + digits; i++) {
            number = number * 10 + inner.bytes[i] - '0';
        }
        return number;
    }

    /** A line while it is received. */
    private static final class Line {
        private byte[] bytes = new byte[1 << 10];
        private int length;
        private boolean whole;

        void clear() {
            length = 0;
            whole = false;
        }

        /** Takes what there is of it, and says where the rest begins. */
        int take(byte[] from, int start, int end) {
            int at = start;
            while (at < end && from[at] != '\n') {
                at++;
            }
            int count = at - start;
            if (length + count > bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * (length + count));
            }
            System.arraycopy(from, start, bytes, length, count);
            length += count;
            whole = at < end;
            return whole ? at + 1 : at;
        }

        boolean startsWith(byte[] prefix) {
            return length >= prefix.length
                    && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
        }

        /** Where a text ends that is in it from some place on. */
        int after(byte[] text, int from) {
            for (int at = from; at <= length - text.length; at++) {
                if (Arrays.equals(bytes, at, at + text.length, text, 0, text.length)) {
                    return at + text.length;
                }
            }
            throw new IllegalStateException("no time in " + text());
        }

        String text() {
            return new String(bytes, 0, length, StandardCharsets.UTF_8);
        }
    }
}
