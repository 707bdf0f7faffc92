package dev.turnback.imports.domain;

/** Why an import's command is refused. */
public sealed interface ImportRejection {

    record NeverStarted() implements ImportRejection {}

    record StartedDifferently() implements ImportRejection {}

    record AlreadyDone() implements ImportRejection {}

    record AlreadyCancelled() implements ImportRejection {}

    /** Another batch was accepted first, or one is missing. */
    record NotTheNextItem(int itemsDone) implements ImportRejection {}

    record EmptyBatch() implements ImportRejection {}

    record MoreThanAnnounced(int totalItems) implements ImportRejection {}

    record ItemsMissing(int itemsDone, int totalItems) implements ImportRejection {}
}
