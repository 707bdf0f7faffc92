package dev.turnback.insight.facts;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Sets of words that never change. Most are empty, and all of those are one. */
final class Sorted {

    private Sorted() {}

    static SortedSet<String> of(SortedSet<String> words) {
        return words.isEmpty()
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(words));
    }
}
