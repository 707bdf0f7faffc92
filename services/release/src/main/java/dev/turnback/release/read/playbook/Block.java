package dev.turnback.release.read.playbook;

import java.util.List;

/** A part of a document; what it says is plain text, which a writer makes safe. */
public sealed interface Block {

    /**
     * @param level 1 for the title
     */
    record Heading(int level, String text) implements Block {}

    record Words(String text) implements Block {}

    record Items(List<String> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Things that are done in that order. */
    record Steps(List<String> steps) implements Block {
        public Steps {
            steps = List.copyOf(steps);
        }
    }
}
