package dev.turnback.incident.domain.contradiction;

import java.util.List;

/**
 * Two things that are recorded and cannot both be true.
 *
 * @param rule which rule found it, stable
 * @param evidence where both are recorded, as in {@code decision:77}
 */
public record Contradiction(String rule, String sentence, List<String> evidence) {

    public Contradiction {
        evidence = List.copyOf(evidence);
    }

    static Contradiction of(String rule, String sentence, String... evidence) {
        return new Contradiction(rule, sentence, List.of(evidence).stream().distinct().toList());
    }
}
