package dev.turnback.cli.rules;

import dev.turnback.contracts.ChangeKind;
import java.util.Optional;

/** What a file is: one of the change kinds, or something that never runs. */
public enum FileClass {
    SCHEMA,
    CONTRACT,
    INFRA,
    CONFIG,
    FLAG,
    DATA,
    CODE,
    TEST,
    DOCS;

    /** Empty for what never runs. */
    public Optional<ChangeKind> changeKind() {
        return switch (this) {
            case SCHEMA -> Optional.of(ChangeKind.SCHEMA);
            case CONTRACT -> Optional.of(ChangeKind.CONTRACT);
            case INFRA -> Optional.of(ChangeKind.INFRA);
            case CONFIG -> Optional.of(ChangeKind.CONFIG);
            case FLAG -> Optional.of(ChangeKind.FLAG);
            case DATA -> Optional.of(ChangeKind.DATA);
            case CODE -> Optional.of(ChangeKind.CODE);
            case TEST, DOCS -> Optional.empty();
        };
    }

    public boolean runs() {
        return changeKind().isPresent();
    }
}
