package dev.turnback.decision.domain.decision;

/**
 * What was known when it was decided: the signals, the rules and the options.
 *
 * @param document as JSON, to the last byte
 * @param sha256 of its UTF-8 bytes, in hexadecimal
 */
public record Evidence(String document, String sha256, Origin origin) {

    /** Whose word it is that this was on the screen. */
    public enum Origin {
        /** This installation had put it together and sealed it, and somebody was looking at it. */
        SHOWN,
        /** Somebody says that this is what they were looking at; it bears no seal of ours. */
        CLAIMED,
        /** Nobody said what they were looking at: put together when it was recorded. */
        RECONSTRUCTED
    }
}
