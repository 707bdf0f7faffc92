package dev.turnback.benchmarks;

/** Positions in order, as a few numbers: equal exactly when the positions are. */
final class Sequence {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private long count;
    private long last;
    private long hash;

    /**
     * @return false when it does not come after all before it; then nothing is added
     */
    boolean add(long position) {
        if (position <= last) {
            return false;
        }
        count++;
        last = position;
        hash = (hash + position) * FACTOR;
        return true;
    }

    long count() {
        return count;
    }

    /** The same on one line without spaces, to be compared. */
    @Override
    public String toString() {
        return count + "/" + last + "/" + Long.toHexString(hash);
    }
}
