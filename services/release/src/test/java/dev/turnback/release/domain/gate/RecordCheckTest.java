package dev.turnback.release.domain.gate;

import static dev.turnback.release.domain.gate.GatekeepingExamples.CHECKED;
import static dev.turnback.release.domain.gate.GatekeepingExamples.NOON;
import static dev.turnback.release.domain.gate.GatekeepingExamples.RELEASE;
import static dev.turnback.release.domain.gate.GatekeepingExamples.VERDICT;
import static dev.turnback.release.domain.gate.GatekeepingExamples.nothing;

import dev.turnback.release.domain.gate.GateCommand.RecordCheck;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RecordCheckTest {

    private static final RecordCheck CHECK = new RecordCheck(RELEASE, "shop", VERDICT, NOON);

    @Nested
    class Accepted {
        @Test
        void whenSomebodyLooks() {
            nothing().when(CHECK).thenAccepted(CHECKED);
        }

        @Test
        void whenSomebodyLooksAgain() {
            nothing().and(CHECKED).when(CHECK).thenAccepted(CHECKED);
        }
    }
}
