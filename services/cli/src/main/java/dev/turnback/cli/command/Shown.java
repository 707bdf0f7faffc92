package dev.turnback.cli.command;

/** Words that somebody else typed, as a terminal may show them. */
final class Shown {

    private Shown() {}

    /** Without what moves the cursor, colours the terminal or begins another line. */
    static String plain(String words) {
        return words.replaceAll("[\\p{Cntrl}\\x80-\\x9f]", " ");
    }
}
