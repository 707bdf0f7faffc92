package dev.turnback.insight.columns;

/**
 * Rows that don't change any more, in four orders: by time; by component, then time; by kind, then
 * time; by kind and component, then time. In one of these the rows of any cut are next to each
 * other. Times are kept once: how many rows of a component or kind come before a time tells where a
 * window begins in the other orders.
 */
final class Segment {

    private final long[] at;
    private final WaveletMatrix kinds;
    private final WaveletMatrix components;
    private final WaveletMatrix componentsByKind;
    private final Order byTime;
    private final Order byComponent;
    private final Order byKind;
    private final Order byBoth;
    private final Rows open;

    /** Where rows of one number are. */
    interface Visitor {
        void found(int number, Stretch rows);
    }

    /**
     * @param rows in order of time; whether they add or take back is not looked at
     */
    Segment(Rows rows) {
        int largestComponent = 0;
        int largestMark = 0;
        long longest = 0;
        open = new Rows(0);
        for (int row = 0; row < rows.size(); row++) {
            int plain = Key.plain(rows.key(row));
            largestComponent = Math.max(largestComponent, Key.component(plain));
            largestMark = Math.max(largestMark, Key.mark(plain));
            int timing = Key.timing(Key.mark(plain));
            if (timing == Key.MEASURED) {
                longest = Math.max(longest, rows.millis(row));
            } else if (timing == Key.OPEN) {
                open.add(rows, row);
            }
        }
        int markBits = Math.max(Key.TIMING_BITS, WaveletMatrix.bits(largestMark));
        int timeBits = WaveletMatrix.bits(longest + 1);
        int componentBits = WaveletMatrix.bits(largestComponent);
        at = rows.times();
        byTime = Order.of(rows, markBits, timeBits);
        components = componentsOf(rows, componentBits);
        byComponent = Order.of(sortedBy(components, rows, Segment::component), markBits, timeBits);
        kinds = kindsOf(rows);
        Rows sortedByKind = sortedBy(kinds, rows, Segment::kind);
        byKind = Order.of(sortedByKind, markBits, timeBits);
        componentsByKind = componentsOf(sortedByKind, componentBits);
        byBoth =
                Order.of(
                        sortedBy(componentsByKind, sortedByKind, Segment::component),
                        markBits,
                        timeBits);
    }

    private interface Part {
        int of(int key);
    }

    private static int component(int key) {
        return Key.component(Key.plain(key));
    }

    private static int kind(int key) {
        return Key.kindNumber(Key.plain(key));
    }

    private static WaveletMatrix componentsOf(Rows rows, int bits) {
        return matrix(rows, bits, Segment::component);
    }

    private static WaveletMatrix kindsOf(Rows rows) {
        return matrix(rows, Key.KIND_BITS, Segment::kind);
    }

    private static WaveletMatrix matrix(Rows rows, int bits, Part part) {
        long[] numbers = new long[rows.size()];
        for (int row = 0; row < numbers.length; row++) {
            numbers[row] = part.of(rows.key(row));
        }
        return new WaveletMatrix(numbers, bits);
    }

    /** As {@link WaveletMatrix#place} has it. */
    private static Rows sortedBy(WaveletMatrix matrix, Rows rows, Part part) {
        int[] buckets = new int[rows.size()];
        for (int row = 0; row < buckets.length; row++) {
            buckets[row] = WaveletMatrix.reversed(part.of(rows.key(row)), matrix.bits());
        }
        return rows.byBucket(buckets, 1 << matrix.bits());
    }

    int size() {
        return at.length;
    }

    /** The time of a row, in order of time. */
    long at(int row) {
        return at[row];
    }

    /** Those that were still open, in order of time. */
    Rows open() {
        return open;
    }

    /** The rows of a cut. */
    Stretch of(Numbers cut) {
        int from = before(cut.from());
        int to = Math.max(from, before(cut.to()));
        if (cut.component() == Numbers.NEVER || isUnheardOf(cut.component())) {
            return new Stretch(byTime, 0, 0);
        }
        boolean anyComponent = cut.component() == Numbers.ANY;
        if (cut.kind() == Numbers.ANY) {
            return anyComponent
                    ? new Stretch(byTime, from, to)
                    : placed(components, cut.component(), from, to, byComponent);
        }
        Stretch ofKind = placed(kinds, cut.kind(), from, to, byKind);
        return anyComponent
                ? ofKind
                : placed(componentsByKind, cut.component(), ofKind.from(), ofKind.to(), byBoth);
    }

    private boolean isUnheardOf(int component) {
        return component >= 0 && component >>> components.bits() != 0;
    }

    private static Stretch placed(WaveletMatrix matrix, int number, int from, int to, Order order) {
        return new Stretch(order, matrix.place(number, from), matrix.place(number, to));
    }

    /** The rows of a cut, component by component. */
    void eachComponent(Numbers cut, Steps steps, Visitor visitor) {
        var all = new Numbers(cut.from(), cut.to(), Numbers.ANY, cut.kind());
        Stretch rows = of(all);
        boolean anyKind = cut.kind() == Numbers.ANY;
        WaveletMatrix matrix = anyKind ? components : componentsByKind;
        Order order = anyKind ? byComponent : byBoth;
        if (cut.component() != Numbers.ANY) {
            visitor.found(cut.component(), of(cut));
        } else {
            matrix.each(
                    rows.from(),
                    rows.to(),
                    0,
                    steps,
                    (number, from, to) -> visitor.found(number, new Stretch(order, from, to)));
        }
    }

    /** The rows of a cut, kind by kind. */
    void eachKind(Numbers cut, Visitor visitor) {
        for (int kind = 0; kind < Key.KINDS; kind++) {
            if (cut.kind() == Numbers.ANY || cut.kind() == kind) {
                visitor.found(kind, of(new Numbers(cut.from(), cut.to(), cut.component(), kind)));
            }
        }
    }

    /** How many rows come before a time. */
    private int before(long time) {
        int low = 0;
        int high = at.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (at[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** All rows again, in any order. */
    void addTo(Rows rows, int sign) {
        for (int row = 0; row < at.length; row++) {
            int mark = (int) byTime.marks().get(row);
            if (Key.timing(mark) != Key.OPEN) {
                boolean measured = Key.timing(mark) == Key.MEASURED;
                int plain =
                        Key.of(
                                (int) components.get(row),
                                (int) kinds.get(row),
                                Key.outcome(mark),
                                Key.timing(mark));
                rows.add(
                        at[row],
                        measured ? byTime.millis().get(row) : 0,
                        sign < 0 ? ~plain : plain);
            }
        }
        for (int row = 0; row < open.size(); row++) {
            rows.add(open, row);
        }
    }

    long bytes() {
        return 8L * at.length
                + kinds.bytes()
                + components.bytes()
                + componentsByKind.bytes()
                + byTime.bytes()
                + byComponent.bytes()
                + byKind.bytes()
                + byBoth.bytes();
    }
}
