package dev.turnback.release.domain.gate;

import java.util.List;

/**
 * Something that a plan does not see.
 *
 * @param rule which of the rules found it
 * @param subject what it is about, stable while the plan is revised: {@code change:SCHEMA/drop
 *     column}, {@code change:CODE} for the kind as a whole, {@code procedure:prc_…}, {@code
 *     procedure:prc_…/a backup of the table} for a prerequisite, {@code rule:latency}, {@code
 *     guidance:gui_…}, {@code incident:inc_…}, {@code dependant:billing}; {@code plan} for the plan
 *     as a whole. A rule finds each subject once
 * @param sentence what is wrong, with the names and figures of this plan
 * @param guidance ids of the items that speak of it, sorted
 * @param incidents ids of the past incidents behind it, the newest first, at most 5
 * @param severity its rule's, or that of the gravest that was found of its subject
 */
public record BlindSpot(
        Rule rule,
        String subject,
        String sentence,
        List<String> guidance,
        List<String> incidents,
        Severity severity) {

    public BlindSpot {
        guidance = List.copyOf(guidance);
        incidents = List.copyOf(incidents);
    }

    /** How much it weighs. */
    public enum Severity {
        /** It fails a gate that is enforced, unless it is waived. */
        BLOCKING,
        WARNING
    }
}
