package dev.turnback.contracts;

/** What people found who looked at a verdict on hesitation. The computed one stays beside it. */
public enum HesitationVerdict {
    CONFIRMED,
    REJECTED
}
