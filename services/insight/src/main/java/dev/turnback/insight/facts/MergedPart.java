package dev.turnback.insight.facts;

import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.ReleaseLink;
import java.util.Map;

/** What another incident brings to the one that it is part of, as {@link IncidentFact} has it. */
public record MergedPart(
        Map<HarmKind, Onset> harm,
        Map<String, IncidentFact.Link> releases,
        Map<String, ReleaseLink> linked) {
    public MergedPart {
        harm = Map.copyOf(harm);
        releases = Map.copyOf(releases);
        linked = Map.copyOf(linked);
    }
}
