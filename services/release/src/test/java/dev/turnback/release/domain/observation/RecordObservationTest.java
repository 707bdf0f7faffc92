package dev.turnback.release.domain.observation;

import static dev.turnback.release.domain.observation.ObservationExamples.IMPORT;
import static dev.turnback.release.domain.observation.ObservationExamples.NOON;
import static dev.turnback.release.domain.observation.ObservationExamples.hotfix;
import static dev.turnback.release.domain.observation.ObservationExamples.idOf;
import static dev.turnback.release.domain.observation.ObservationExamples.read;
import static dev.turnback.release.domain.observation.ObservationExamples.release;
import static dev.turnback.release.domain.observation.ObservationExamples.rollback;
import static dev.turnback.release.domain.observation.ObservationExamples.rollbackFrom;
import static dev.turnback.release.domain.observation.ObservationExamples.setAside;
import static dev.turnback.testing.Given.given;

import dev.turnback.contracts.history.SourceRef;
import dev.turnback.release.domain.observation.ObservationCommand.RecordObservation;
import dev.turnback.release.domain.observation.ObservationRejection.NotItsId;
import dev.turnback.release.domain.observation.Seen.RollbackSeen;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordObservationTest {

    private static final ObservationDecider OBSERVATION = new ObservationDecider();

    private static RecordObservation record(Seen seen) {
        return new RecordObservation(idOf(seen), IMPORT, seen);
    }

    @Nested
    class Accepted {
        @Test
        void whenAReleaseIsReadForTheFirstTime() {
            given(OBSERVATION).when(record(release())).thenAccepted(read(1, release()));
        }

        @Test
        void whenARollbackIsReadForTheFirstTime() {
            given(OBSERVATION).when(record(rollback())).thenAccepted(read(1, rollback()));
        }

        @Test
        void whenSomethingSetAsideIsReadForTheFirstTime() {
            given(OBSERVATION).when(record(setAside())).thenAccepted(read(1, setAside()));
        }

        @Test
        void asARevisionWhenANewerCopyKnowsMore() {
            RollbackSeen more =
                    rollbackFrom(
                            rollback().source(),
                            rollback().observedUntil().plusSeconds(1),
                            List.of(hotfix()));
            given(OBSERVATION, read(1, rollback())).when(record(more)).thenAccepted(read(2, more));
        }

        @Test
        void asARevisionWhenALongerHistoryShowsWhatWasTakenBack() {
            given(OBSERVATION, read(1, setAside()))
                    .when(record(rollback()))
                    .thenAccepted(read(2, rollback()));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenTheIdBelongsToAnotherFact() {
            given(OBSERVATION)
                    .when(new RecordObservation("obs_other", IMPORT, rollback()))
                    .thenRejected(new NotItsId(idOf(rollback())));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenTheSameIsReadAgain() {
            given(OBSERVATION, read(1, rollback())).when(record(rollback())).thenIgnored();
        }

        @Test
        void whenTheSameIsReadElsewhere() {
            given(OBSERVATION, read(1, rollback()))
                    .when(
                            record(
                                    rollbackFrom(
                                            new SourceRef(SourceRef.Kind.CSV, "shop.csv", "row 17"),
                                            rollback().observedUntil(),
                                            List.of())))
                    .thenIgnored();
        }

        @Test
        void whenAnOlderCopyKnowsLess() {
            given(OBSERVATION, read(1, rollback()))
                    .when(
                            record(
                                    rollbackFrom(
                                            rollback().source(),
                                            NOON.plusSeconds(700),
                                            List.of(hotfix()))))
                    .thenIgnored();
        }
    }
}
