package dev.turnback.feed;

/** How the body of a published event is written where it leaves its process. Pure. */
public interface BodyFormat {

    /** JSON in UTF-8. */
    byte[] write(Object body);

    /**
     * @param type the CloudEvents type, which says what to read
     * @throws IllegalArgumentException when no such type is known, or the bytes are not one
     */
    Object read(String type, byte[] json);
}
