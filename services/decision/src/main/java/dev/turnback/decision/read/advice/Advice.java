package dev.turnback.decision.read.advice;

import dev.turnback.web.Json;

/**
 * What is advised, and what it rests on.
 *
 * @param sha256 of the evidence in canonical JSON, as it is sent: 64 hexadecimal digits
 * @param seal by which this installation knows it again: 64 hexadecimal digits
 */
public record Advice(Evidence evidence, String sha256, String seal) {

    /**
     * The evidence as it is sent, byte for byte.
     *
     * @param json canonical, see {@link CanonicalJson}
     */
    record Sealed(String json, String sha256, String seal) {

        /** The answer, with the evidence as it is. */
        String answer() {
            return "{\"evidence\":"
                    + json
                    + ",\"sha256\":"
                    + Json.mapper().writeValueAsString(sha256)
                    + ",\"seal\":"
                    + Json.mapper().writeValueAsString(seal)
                    + "}";
        }
    }
}
