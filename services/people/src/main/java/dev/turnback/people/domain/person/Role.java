package dev.turnback.people.domain.person;

/** What somebody is there for. */
public enum Role {
    /** Looks. */
    VIEWER,
    /** Also logs and proposes. */
    RESPONDER,
    /** Also declares, decides, contains, and takes releases back. */
    COMMANDER,
    /** Logs, and plans, rolls out and takes back releases of own components. */
    RELEASE_OWNER,
    /** Logs, and keeps the guidance. */
    STEWARD,
    /** Everything, people and tokens included. */
    ADMIN;

    /** True when it can be held for some components only. */
    public boolean canBeBound() {
        return this == COMMANDER || this == RELEASE_OWNER;
    }
}
