package dev.turnback.storage;

/** One key that rows can be found and sorted by. */
public record ViewKey(String name, Type type) {

    public ViewKey {
        ViewNames.require(name);
    }

    /** What the values of a key are, and so how they compare. */
    public enum Type {
        /** Compared by Unicode code point. */
        STRING,
        LONG,
        /** Compared as microseconds. */
        INSTANT
    }

    public static ViewKey string(String name) {
        return new ViewKey(name, Type.STRING);
    }

    public static ViewKey number(String name) {
        return new ViewKey(name, Type.LONG);
    }

    public static ViewKey instant(String name) {
        return new ViewKey(name, Type.INSTANT);
    }
}
