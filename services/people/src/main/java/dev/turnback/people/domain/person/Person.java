package dev.turnback.people.domain.person;

import java.util.List;

/** Where a person stands. */
public sealed interface Person {

    record NotAdded() implements Person {}

    record Known(List<Grant> grants) implements Person {}

    /** Holds nothing and never will again. */
    record Forgotten() implements Person {}
}
