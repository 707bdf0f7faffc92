package dev.turnback.contracts;

/** What kind of thing a release changes. */
public enum ChangeKind {
    CODE,
    CONFIG,
    SCHEMA,
    DATA,
    CONTRACT,
    FLAG,
    INFRA
}
