package dev.turnback.release.domain.release;

import static dev.turnback.release.domain.release.ReleaseExamples.ID;
import static dev.turnback.release.domain.release.ReleaseExamples.NOON;
import static dev.turnback.release.domain.release.ReleaseExamples.PINS;
import static dev.turnback.release.domain.release.ReleaseExamples.STARTED;
import static dev.turnback.release.domain.release.ReleaseExamples.WITH_WINDOWS;
import static dev.turnback.release.domain.release.ReleaseExamples.completed;
import static dev.turnback.release.domain.release.ReleaseExamples.minutesLater;
import static dev.turnback.release.domain.release.ReleaseExamples.nothing;
import static dev.turnback.release.domain.release.ReleaseExamples.planned;
import static dev.turnback.release.domain.release.ReleaseExamples.rolledBack;
import static dev.turnback.release.domain.release.ReleaseExamples.rollingOut;

import dev.turnback.release.domain.release.ReleaseCommand.StartRollout;
import dev.turnback.release.domain.release.ReleaseEvent.ReleasePlanned;
import dev.turnback.release.domain.release.ReleaseEvent.RolloutStarted;
import dev.turnback.release.domain.release.ReleaseRejection.NotPlanned;
import dev.turnback.release.domain.release.ReleaseRejection.RolledBackAlready;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StartRolloutTest {

    private static final StartRollout START = new StartRollout(ID, STARTED.at());

    @Nested
    class Accepted {
        @Test
        void whenThePlanIsThere() {
            planned().when(START).thenAccepted(STARTED);
        }

        @Test
        void andWhatIsInForceIsPinnedAndTheFirstWindowWaitedFor() {
            nothing()
                    .and(new ReleasePlanned(ID, WITH_WINDOWS, NOON))
                    .when(new StartRollout(ID, PINS, minutesLater(1)))
                    .thenAccepted(
                            new RolloutStarted(
                                    ID, "shop", "2.0", PINS, minutesLater(61), minutesLater(1)));
        }
    }

    @Nested
    class Rejected {
        @Test
        void withoutAPlan() {
            nothing().when(START).thenRejected(new NotPlanned());
        }

        @Test
        void whenTheReleaseWasTakenBack() {
            rolledBack().when(START).thenRejected(new RolledBackAlready("1.9"));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenUsersHaveItAlready() {
            rollingOut().when(START).thenIgnored();
            completed().when(START).thenIgnored();
        }
    }
}
