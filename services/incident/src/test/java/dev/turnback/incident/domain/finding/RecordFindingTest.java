package dev.turnback.incident.domain.finding;

import static dev.turnback.testing.Given.given;

import dev.turnback.contracts.FindingKind;
import dev.turnback.contracts.Scope;
import dev.turnback.incident.domain.finding.FindingCommand.RecordFinding;
import dev.turnback.incident.domain.finding.FindingEvent.FindingRecorded;
import dev.turnback.incident.domain.finding.FindingRejection.RecordedDifferently;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordFindingTest {

    private static final FindingDecider FINDING = new FindingDecider();
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final FindingRecorded RECORDED =
            new FindingRecorded("fnd_1", learned("Nobody watched baskets"), NOON);

    private static Learned learned(String sentence) {
        return new Learned(
                "inc_1",
                sentence,
                FindingKind.DETECTION,
                Scope.ALL,
                null,
                null,
                List.of("obl_1", "decision:7"));
    }

    private static RecordFinding record(String sentence) {
        return new RecordFinding("fnd_1", learned(sentence), NOON);
    }

    @Nested
    class Accepted {
        @Test
        void whenItIsNew() {
            given(FINDING).when(record("Nobody watched baskets")).thenAccepted(RECORDED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenItSaysSomethingElse() {
            given(FINDING, RECORDED)
                    .when(record("Everybody watched"))
                    .thenRejected(new RecordedDifferently());
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsRecordedAlready() {
            given(FINDING, RECORDED).when(record("Nobody watched baskets")).thenIgnored();
        }
    }
}
