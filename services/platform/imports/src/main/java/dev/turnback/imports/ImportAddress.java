package dev.turnback.imports;

/**
 * Where a service's imports are asked for.
 *
 * @param path such as {@code /api/v1/imports}
 * @param noun what is imported, as a part of an operation's id; empty for history as such
 */
public record ImportAddress(String path, String noun) {

    /** The id of an operation on one import, such as {@code startImport}. */
    public String operation(String verb) {
        return verb + noun + "Import";
    }

    /** The id of an operation on several. */
    public String operations(String verb) {
        return operation(verb) + "s";
    }
}
