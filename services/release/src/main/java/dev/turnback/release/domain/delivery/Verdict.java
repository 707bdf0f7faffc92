package dev.turnback.release.domain.delivery;

/** What became of a delivery. */
public enum Verdict {
    /** It told something of a planned release, or of an incident. */
    ACCEPTED,
    /** It was understood and tells nothing of either. */
    IGNORED,
    /** It is not from the source, or cannot be read. */
    REFUSED,
    /** It was delivered before. */
    DUPLICATE
}
