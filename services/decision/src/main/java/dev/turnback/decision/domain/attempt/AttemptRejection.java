package dev.turnback.decision.domain.attempt;

import java.time.Instant;

/** Why a command about an attempt is refused. */
public sealed interface AttemptRejection {

    record NoSuchAttempt() implements AttemptRejection {}

    /** The id stands for another attempt. */
    record BegunDifferently() implements AttemptRejection {}

    /** It was no attempt. */
    record WasNoAttempt() implements AttemptRejection {}

    /** How a rollback ended is recorded with its release. */
    record EndsWithItsRelease() implements AttemptRejection {}

    record EndedAlready(Instant at) implements AttemptRejection {}

    record StillUnderWay() implements AttemptRejection {}

    record BeforeItBegan(Instant startedAt) implements AttemptRejection {}

    /**
     * @param steps how many the procedure has, 0 when it has none or there is none
     */
    record NoSuchStep(int steps) implements AttemptRejection {}

    record StepEndsBeforeItStarts(Instant startedAt) implements AttemptRejection {}

    /** What is seen has to be said. */
    record VerifiedWithoutEvidence() implements AttemptRejection {}

    record NotMisdirected() implements AttemptRejection {}
}
