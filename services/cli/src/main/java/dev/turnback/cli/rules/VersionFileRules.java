package dev.turnback.cli.rules;

import java.util.List;
import java.util.Optional;

/** Tells which files say what version runs, and how they say it. */
public final class VersionFileRules {

    /** How a version is read. */
    public enum Format {
        TEXT,
        JSON,
        POM,
        CHART,
        KUSTOMIZE,
        VALUES,
        WIKIS
    }

    record Rule(Format format, PathPattern pattern) {}

    private final List<Rule> rules;

    VersionFileRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    public Optional<Format> formatOf(String path) {
        return rules.stream().filter(rule -> rule.pattern.fits(path)).map(Rule::format).findFirst();
    }
}
