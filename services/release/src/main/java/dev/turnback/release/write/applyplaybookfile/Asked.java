package dev.turnback.release.write.applyplaybookfile;

/**
 * A command that was accepted on trial.
 *
 * @param field of the file that asks for it
 */
record Asked(Aspect aspect, String field, Object command) {

    /**
     * What of an entity a file settles. A file asks for each once at most, whatever command does it
     * on the state of now: that is how a request that is repeated knows what it did already.
     */
    enum Aspect {
        /** That it is there and what it says. */
        CONTENT,
        OWNERSHIP,
        BAR,
        GATE,
        /** That somebody stands for it. */
        ADOPTION
    }
}
