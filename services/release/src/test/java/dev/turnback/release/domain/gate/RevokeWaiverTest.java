package dev.turnback.release.domain.gate;

import static dev.turnback.release.domain.gate.GatekeepingExamples.RELEASE;
import static dev.turnback.release.domain.gate.GatekeepingExamples.REVOKED;
import static dev.turnback.release.domain.gate.GatekeepingExamples.nothing;
import static dev.turnback.release.domain.gate.GatekeepingExamples.waived;

import dev.turnback.release.domain.gate.GateCommand.RevokeWaiver;
import dev.turnback.release.domain.gate.GateRejection.NoSuchWaiver;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RevokeWaiverTest {

    private static final RevokeWaiver REVOKE =
            new RevokeWaiver(RELEASE, "wai_1", "it is not", REVOKED.at());

    @Nested
    class Accepted {
        @Test
        void whenItCounts() {
            waived().when(REVOKE).thenAccepted(REVOKED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenThereIsNone() {
            nothing().when(REVOKE).thenRejected(new NoSuchWaiver("wai_1"));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsRevoked() {
            waived().and(REVOKED).when(REVOKE).thenIgnored();
        }
    }
}
