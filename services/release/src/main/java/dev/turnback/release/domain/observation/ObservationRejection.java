package dev.turnback.release.domain.observation;

/** Why an observation is refused. */
public sealed interface ObservationRejection {

    /** The id does not belong to the fact's component and key. */
    record NotItsId(String expected) implements ObservationRejection {}
}
