package dev.turnback.release.domain.component;

/** The rules of components, each a sentence. */
final class ComponentPolicies {

    private ComponentPolicies() {}

    /** A team that is named where nobody was owns it now; nobody lost it. */
    static boolean goesToAnotherTeam(Ownership before, Ownership after) {
        return before.team() != null && !before.team().equals(after.team());
    }
}
