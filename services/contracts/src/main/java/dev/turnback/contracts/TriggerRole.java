package dev.turnback.contracts;

/** Roles that may be given the authority to trigger a way back. */
public enum TriggerRole {
    RESPONDER,
    COMMANDER,
    RELEASE_OWNER
}
