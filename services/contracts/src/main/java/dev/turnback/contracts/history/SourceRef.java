package dev.turnback.contracts.history;

/**
 * Where a historical fact was read.
 *
 * @param kind GIT or CSV
 * @param name the repository's or file's name, without its path
 * @param reference the commit's full id, {@code row 17}, or the incident's id on its status page
 */
public record SourceRef(Kind kind, String name, String reference) {

    /** How the history was kept. */
    public enum Kind {
        GIT,
        CSV,
        /** The history of a status page, as Statuspage and those like it export it. */
        STATUSPAGE
    }
}
