package dev.turnback.storage.sqlite;

/**
 * Says for most hashes that are not in an index that they are not (a Bloom filter: at most about
 * one in fifty of the others is taken for one that may be). Written by one thread; what is to be
 * found by others must be published to them after it was added.
 */
final class TagFilter {
    private static final int BITS_EACH = 10;
    private static final int PROBES = 4;

    private final long[] words;
    private final long capacity;
    private long added;

    /**
     * @param entries how many hashes it is good for, at least
     */
    TagFilter(long entries) {
        long bits = Math.max(1 << 16, Long.highestOneBit(entries * BITS_EACH) << 1);
        this.words = new long[(int) Math.min(1 << 30, bits >> 6)];
        this.capacity = (long) words.length * Long.SIZE / BITS_EACH;
    }

    /** True when more was added than it is good for. */
    boolean isFull() {
        return added > capacity;
    }

    void add(long hash) {
        long bit = hash;
        for (int probe = 0; probe < PROBES; probe++, bit = Long.rotateRight(bit, 16)) {
            words[word(bit)] |= 1L << bit;
        }
        added++;
    }

    boolean mayHoldOneOf(long[] hashes) {
        for (long hash : hashes) {
            if (mayHold(hash)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayHold(long hash) {
        long bit = hash;
        for (int probe = 0; probe < PROBES; probe++, bit = Long.rotateRight(bit, 16)) {
            if ((words[word(bit)] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    /** The six lowest bits choose within the word. */
    private int word(long bit) {
        return (int) (bit >>> 6) & words.length - 1;
    }
}
