package dev.turnback.contracts.history;

/**
 * Where a historical fact was read.
 *
 * @param kind GIT or CSV
 * @param name the repository's or file's name, without its path
 * @param reference the commit's full id, or {@code row 17}
 */
public record SourceRef(Kind kind, String name, String reference) {

    /** How the history was kept. */
    public enum Kind {
        GIT,
        CSV
    }
}
