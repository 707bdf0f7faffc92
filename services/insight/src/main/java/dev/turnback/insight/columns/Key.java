package dev.turnback.insight.columns;

import dev.turnback.contracts.ChangeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Component, kind, outcome and what is known of the time, in 31 bits; the complement of a key says
 * that such a row is taken back.
 */
final class Key {

    static final int MOST_COMPONENTS = 1 << 19;
    static final int MOST_OUTCOMES = 1 << 6;

    /** Its time is known. */
    static final int MEASURED = 0;

    /** It was still open when it was last heard of. */
    static final int OPEN = 1;

    /** It has no time, or one that contradicts itself. */
    static final int NO_TIME = 2;

    static final int TIMING_BITS = 2;
    private static final int MARK_BITS = 8;
    static final int KIND_BITS = 4;

    /** Every kind, and none. */
    static final int KINDS = ChangeKind.values().length + 1;

    private static final List<ChangeKind> NUMBERED = List.of(ChangeKind.values());

    private Key() {}

    static int of(int component, int kind, int outcome, int timing) {
        return (((component << KIND_BITS) | kind) << MARK_BITS) | (outcome << TIMING_BITS) | timing;
    }

    /** 0 stands for none. */
    static int kind(@Nullable ChangeKind kind) {
        return kind == null ? 0 : NUMBERED.indexOf(kind) + 1;
    }

    static @Nullable ChangeKind kindOf(int number) {
        return number == 0 ? null : NUMBERED.get(number - 1);
    }

    static int sign(int key) {
        return key < 0 ? -1 : 1;
    }

    /** Of what a key says, whether it adds or takes back. */
    static int plain(int key) {
        return key < 0 ? ~key : key;
    }

    static int component(int plain) {
        return plain >>> (MARK_BITS + KIND_BITS);
    }

    static int kindNumber(int plain) {
        return (plain >>> MARK_BITS) & ((1 << KIND_BITS) - 1);
    }

    /** Outcome and timing. */
    static int mark(int plain) {
        return plain & ((1 << MARK_BITS) - 1);
    }

    static int outcome(int mark) {
        return mark >>> TIMING_BITS;
    }

    static int timing(int mark) {
        return mark & ((1 << TIMING_BITS) - 1);
    }
}
