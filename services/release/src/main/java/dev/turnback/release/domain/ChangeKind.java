package dev.turnback.release.domain;

/** What kind of thing a release changes, the hardest to take back first. */
public enum ChangeKind {
    DATA,
    SCHEMA,
    CONTRACT,
    INFRA,
    CONFIG,
    CODE,
    FLAG
}
