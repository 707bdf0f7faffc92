package dev.turnback.release.domain.delivery;

/** What became of a delivery. */
public enum Verdict {
    /** It told something of a planned release. */
    ACCEPTED,
    /** It was understood and tells nothing of a planned release. */
    IGNORED,
    /** It is not from the source, or cannot be read. */
    REFUSED,
    /** It was delivered before. */
    DUPLICATE
}
