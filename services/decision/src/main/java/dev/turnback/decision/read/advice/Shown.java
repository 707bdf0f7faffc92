package dev.turnback.decision.read.advice;

/**
 * Evidence as it belongs into the log with a decision.
 *
 * @param json canonical, so that its hash can be computed again
 * @param sha256 of its bytes in UTF-8: 64 lower-case hexadecimal digits
 * @param sealed true when this installation served it; false means that nobody can vouch for it
 * @param shown false when it was taken because nobody said what they had seen
 */
public record Shown(String json, String sha256, boolean sealed, boolean shown) {}
