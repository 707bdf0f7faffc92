package dev.turnback.release.domain.observation;

/**
 * Where a fact was read.
 *
 * @param name the repository's or file's name, without its path
 * @param reference the commit's full id, or {@code row 17}
 */
public record Source(Kind kind, String name, String reference) {

    /** How the history was kept. */
    public enum Kind {
        GIT,
        CSV
    }
}
