package dev.turnback.figures.obligation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What there is to say of a verdict, gathered while it is reached. */
final class Account {

    private final EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    private final List<String> sentences = new ArrayList<>();

    void say(String sentence) {
        sentences.add(sentence);
    }

    void flagIf(boolean holds, Flag flag) {
        if (holds) {
            flags.add(flag);
        }
    }

    /** The sentence belongs to the flag and is said only with it. */
    void flagIf(boolean holds, Flag flag, String sentence) {
        flagIf(holds, flag);
        if (holds) {
            say(sentence);
        }
    }

    SortedSet<Flag> flags() {
        return new TreeSet<>(flags);
    }

    List<String> sentences() {
        return sentences;
    }
}
