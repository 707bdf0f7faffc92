package dev.turnback.playbook;

import java.util.Map;

/** Where the fields of a file are. */
public final class Places {

    private final Map<String, Place> byField;

    Places(Map<String, Place> byField) {
        this.byField = Map.copyOf(byField);
    }

    /** Line and column, both 1 and up. */
    record Place(int line, int column) {

        static final Place BEGINNING = new Place(1, 1);

        FileError error(String field, String detail) {
            return new FileError(line, column, field, detail);
        }
    }

    /** What is wrong with a field, at its place or at that of the nearest one that it is in. */
    public FileError error(String field, String detail) {
        for (String at = field; !at.isEmpty(); at = outer(at)) {
            Place place = byField.get(at);
            if (place != null) {
                return place.error(field, detail);
            }
        }
        return byField.getOrDefault("", Place.BEGINNING).error(field, detail);
    }

    private static String outer(String field) {
        return field.substring(
                0, Math.max(0, Math.max(field.lastIndexOf('.'), field.lastIndexOf('['))));
    }
}
