package dev.turnback.release.domain.observation;

/** What can be asked of an observation. */
public sealed interface ObservationCommand {

    String observationId();

    /**
     * @param importId the import that read the fact
     */
    record RecordObservation(String observationId, String importId, Seen seen)
            implements ObservationCommand {}
}
