package dev.turnback.imports.domain;

import org.jspecify.annotations.Nullable;

/**
 * What an import reads.
 *
 * @param name the repository's or file's name, without its path
 * @param mapping how its columns were read, null when it has none
 * @param fingerprint tells whether a resumed import still reads the same content
 */
public record ImportSource(Kind kind, String name, @Nullable String mapping, String fingerprint) {

    /** How the history was kept. */
    public enum Kind {
        GIT,
        CSV,
        STATUSPAGE
    }
}
