package dev.turnback.insight.columns;

/** Bits that are counted up to any place in constant time. */
final class Bits {

    private static final int WORDS_IN_BLOCK = 4;

    private final long[] words;
    private final int[] before;

    /**
     * @param words 64 bits each, the lowest first, with one word to spare at the end; not copied
     */
    Bits(long[] words) {
        this.words = words;
        this.before = new int[words.length / WORDS_IN_BLOCK + 1];
        int ones = 0;
        for (int word = 0; word < words.length; word++) {
            if (word % WORDS_IN_BLOCK == 0) {
                before[word / WORDS_IN_BLOCK] = ones;
            }
            ones += Long.bitCount(words[word]);
        }
    }

    /** Room for so many bits. */
    static long[] words(int bits) {
        return new long[bits / Long.SIZE + 1];
    }

    boolean get(int i) {
        return ((words[i >>> 6] >>> i) & 1) == 1;
    }

    /** How many are set before {@code i}. */
    int ones(int i) {
        int word = i >>> 6;
        int block = word / WORDS_IN_BLOCK;
        int ones = before[block];
        for (int each = block * WORDS_IN_BLOCK; each < word; each++) {
            ones += Long.bitCount(words[each]);
        }
        return ones + Long.bitCount(words[word] & ((1L << i) - 1));
    }

    long bytes() {
        return 8L * words.length + 4L * before.length;
    }
}
