package dev.turnback.incident.domain.review;

import java.util.List;

/**
 * Something that contributed.
 *
 * @param evidence what shows it, as ids or positions
 */
public record Factor(String factorId, String sentence, List<String> evidence) {

    public Factor {
        evidence = List.copyOf(evidence);
    }
}
