package dev.turnback.guidance.domain.item;

/** Where a guidance item stands. */
public sealed interface Item {

    record NotProposed() implements Item {}

    record Proposed(int version, Clause clause) implements Item {}

    /** Teams are asked to follow it. */
    record Adopted(int version, Clause clause) implements Item {}
}
