package dev.turnback.incident.domain.incident;

import static dev.turnback.incident.domain.incident.IncidentExamples.ID;
import static dev.turnback.incident.domain.incident.IncidentExamples.closed;
import static dev.turnback.incident.domain.incident.IncidentExamples.declared;
import static dev.turnback.incident.domain.incident.IncidentExamples.minutesLater;
import static dev.turnback.incident.domain.incident.IncidentExamples.nothing;

import dev.turnback.contracts.HarmKind;
import dev.turnback.incident.domain.incident.IncidentRejection.ClosedAlready;
import dev.turnback.incident.domain.incident.IncidentRejection.MeasuredAhead;
import dev.turnback.incident.domain.incident.IncidentRejection.MeasuredDifferently;
import dev.turnback.incident.domain.incident.IncidentRejection.MeasurementUnknown;
import dev.turnback.incident.domain.incident.IncidentRejection.NotDeclared;
import dev.turnback.incident.domain.incident.NoteCommand.CorrectMeasurement;
import dev.turnback.incident.domain.incident.NoteCommand.MeasureHarm;
import dev.turnback.incident.domain.incident.NoteEvent.HarmMeasured;
import dev.turnback.incident.domain.incident.NoteEvent.MeasurementCorrected;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MeasureHarmTest {

    private static final Measurement FAILED = failed(120);
    private static final HarmMeasured MEASURED =
            new HarmMeasured(ID, "mea_1", FAILED, minutesLater(20));

    private static Measurement failed(double value) {
        return new Measurement(
                HarmKind.BUSINESS,
                value,
                "failed payments",
                "ledger",
                minutesLater(-20),
                minutesLater(15));
    }

    private static MeasureHarm measure(double value, int minutes) {
        return new MeasureHarm(ID, "mea_1", failed(value), minutesLater(minutes));
    }

    private static CorrectMeasurement correct(double value) {
        return new CorrectMeasurement(ID, "mea_1", value, "the ledger was late", minutesLater(90));
    }

    private static MeasurementCorrected corrected(double was, double now) {
        return new MeasurementCorrected(
                ID, "mea_1", was, now, "the ledger was late", minutesLater(90));
    }

    @Nested
    class Accepted {
        @Test
        void whenItIsNotedAfterIt() {
            declared().when(measure(120, 20)).thenAccepted(MEASURED);
        }

        @Test
        void whenItWasAnotherValue() {
            declared().and(MEASURED).when(correct(130)).thenAccepted(corrected(120, 130));
        }

        @Test
        void whenItWasAnotherValueThanItWasCorrectedTo() {
            declared()
                    .and(MEASURED, corrected(120, 130))
                    .when(correct(140))
                    .thenAccepted(corrected(130, 140));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenThereIsNoIncident() {
            nothing().when(measure(120, 20)).thenRejected(new NotDeclared());
        }

        @Test
        void whenItWouldBeMeasuredAfterItIsNoted() {
            declared().when(measure(120, 9)).thenRejected(new MeasuredAhead(minutesLater(9)));
        }

        @Test
        void whenItIsNotedWithAnotherValue() {
            declared().and(MEASURED).when(measure(121, 20)).thenRejected(new MeasuredDifferently());
        }

        @Test
        void whenTheIncidentIsClosed() {
            closed().when(measure(120, 90)).thenRejected(new ClosedAlready(minutesLater(80)));
        }

        @Test
        void whenThereIsNothingToCorrect() {
            declared().when(correct(130)).thenRejected(new MeasurementUnknown("mea_1"));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenTheSameIsNotedAgain() {
            declared().and(MEASURED).when(measure(120, 20)).thenIgnored();
        }

        @Test
        void whenThatIsTheValueAlready() {
            declared().and(MEASURED).when(correct(120)).thenIgnored();
        }
    }
}
