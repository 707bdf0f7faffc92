package dev.turnback.release.domain.source;

/** Whose words a source speaks. */
public enum SourceKind {
    GITHUB,
    GITLAB,
    CDEVENTS,
    PAGERDUTY;

    /** Whoever cannot sign what they send is let in only when no secret was agreed on. */
    public boolean needsSecret() {
        return this != CDEVENTS;
    }
}
