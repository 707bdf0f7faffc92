package dev.turnback.insight.columns;

/**
 * Rows in one order: their outcomes and how long they took.
 *
 * @param marks outcome and timing, as {@link Key} has them
 * @param millis those that have no time stand for more than any time
 */
record Order(WaveletMatrix marks, WaveletMatrix millis) {

    /**
     * @param markBits how many bits a mark takes
     * @param timeBits how many bits a time takes, and one more than the longest
     */
    static Order of(Rows rows, int markBits, int timeBits) {
        long[] marks = new long[rows.size()];
        long[] times = new long[rows.size()];
        long none = (1L << timeBits) - 1;
        for (int row = 0; row < rows.size(); row++) {
            int mark = Key.mark(Key.plain(rows.key(row)));
            marks[row] = mark;
            times[row] = Key.timing(mark) == Key.MEASURED ? rows.millis(row) : none;
        }
        return new Order(new WaveletMatrix(marks, markBits), new WaveletMatrix(times, timeBits));
    }

    long bytes() {
        return marks.bytes() + millis.bytes();
    }
}
