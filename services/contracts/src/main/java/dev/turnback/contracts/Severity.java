package dev.turnback.contracts;

/** How bad an incident is, the worst first. */
public enum Severity {
    SEV1,
    SEV2,
    SEV3,
    SEV4
}
