package dev.turnback.insight.metrics;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** What facts are grouped by. */
enum Dimension {
    COMPONENT("component"),
    TEAM("team"),
    CHANGE_KIND("change kind"),
    PATTERN("pattern"),
    SEVERITY("severity"),
    HARM_KIND("kind of harm"),
    ACTOR("kind of actor");

    private final String words;

    Dimension(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** The groups that a fact belongs to; empty where that is not known. */
    Set<String> groups(Traits traits) {
        return switch (this) {
            case COMPONENT -> traits.components();
            case TEAM -> traits.teams();
            case CHANGE_KIND -> names(traits.changeKinds());
            case PATTERN -> traits.patterns();
            case SEVERITY -> names(traits.severities());
            case HARM_KIND -> names(traits.harmKinds());
            case ACTOR -> names(traits.actors());
        };
    }

    private static Set<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
