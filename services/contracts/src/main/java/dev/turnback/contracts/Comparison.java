package dev.turnback.contracts;

/** On which side of a rule's threshold a signal does harm. */
public enum Comparison {
    ABOVE,
    BELOW
}
