package dev.turnback.storage.sqlite;

import dev.turnback.storage.EventTag;
import java.util.Collection;

/**
 * 64 bits for a tag, the same in every process: 64-bit FNV-1a over its characters, then mixed.
 * Different tags may share them, so what is found by them is looked at again.
 */
final class TagHash {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private TagHash() {}

    static long of(EventTag tag) {
        long hash = add(BASIS, tag.key());
        hash = add((hash ^ '=') * PRIME, tag.value());
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }

    static long[] of(Collection<EventTag> tags) {
        long[] hashes = new long[tags.size()];
        int next = 0;
        for (EventTag tag : tags) {
            hashes[next++] = of(tag);
        }
        return hashes;
    }

    private static long add(long before, String text) {
        long hash = before;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }
}
