package dev.turnback.release.wording;

/** What became of the wish to have a draft in words. It never changes the draft. */
public sealed interface Wording {

    /**
     * @param by the model's name
     * @param text without markup, at most 2,000 characters
     */
    record Worded(String by, String text) implements Wording {}

    /**
     * The draft stands alone.
     *
     * @param note why, in a sentence for people
     */
    record NotWorded(String note) implements Wording {}
}
