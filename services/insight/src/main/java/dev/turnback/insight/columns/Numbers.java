package dev.turnback.insight.columns;

/**
 * A {@link Cut} as the columns number things.
 *
 * @param from microseconds, included
 * @param to microseconds, excluded
 * @param component {@link #ANY}, or {@link #NEVER} for one that never came up
 * @param kind {@link #ANY} for all
 */
record Numbers(long from, long to, int component, int kind) {

    static final int ANY = -2;
    static final int NEVER = -1;

    static Numbers of(Cut cut, Names components) {
        return new Numbers(
                Micros.orFirst(cut.from()),
                Micros.orLast(cut.to()),
                cut.component() == null ? ANY : components.find(cut.component()),
                cut.kind() == null ? ANY : Key.kind(cut.kind()));
    }

    Numbers within(long start, long end) {
        return new Numbers(Math.max(from, start), Math.min(to, end), component, kind);
    }

    boolean includes(Rows rows, int row) {
        int plain = Key.plain(rows.key(row));
        return from <= rows.at(row)
                && rows.at(row) < to
                && (component == ANY || component == Key.component(plain))
                && (kind == ANY || kind == Key.kindNumber(plain));
    }
}
