package dev.turnback.release.domain.gate;

import static dev.turnback.release.domain.gate.GatekeepingExamples.NOON;
import static dev.turnback.release.domain.gate.GatekeepingExamples.RELEASE;
import static dev.turnback.release.domain.gate.GatekeepingExamples.SUBJECT;
import static dev.turnback.release.domain.gate.GatekeepingExamples.TOMORROW;
import static dev.turnback.release.domain.gate.GatekeepingExamples.WAIVED;
import static dev.turnback.release.domain.gate.GatekeepingExamples.nothing;
import static dev.turnback.release.domain.gate.GatekeepingExamples.waive;
import static dev.turnback.release.domain.gate.GatekeepingExamples.waived;

import dev.turnback.release.domain.gate.GateEvent.BlindSpotWaived;
import dev.turnback.release.domain.gate.GateRejection.ExpiresAlready;
import dev.turnback.release.domain.gate.GateRejection.ExpiresTooLate;
import dev.turnback.release.domain.gate.GateRejection.NothingToWaive;
import dev.turnback.release.domain.gate.GateRejection.WaivedDifferently;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WaiveBlindSpotTest {

    private static final List<String> FOUND = List.of(SUBJECT, "change:DATA");
    private static final Instant LATEST = NOON.plus(GateDecider.LONGEST);

    @Nested
    class Accepted {
        @Test
        void whenTheGateFindsItAboutThat() {
            nothing().when(waive(SUBJECT, FOUND, TOMORROW)).thenAccepted(WAIVED);
        }

        @Test
        void whenEachOfThatRuleIsMeant() {
            nothing()
                    .when(waive(null, FOUND, LATEST))
                    .thenAccepted(
                            new BlindSpotWaived(
                                    RELEASE,
                                    "shop",
                                    "wai_1",
                                    Rule.NO_CONTAINMENT,
                                    null,
                                    "the column is empty",
                                    LATEST,
                                    NOON));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenTheGateFindsItAboutSomethingElse() {
            nothing()
                    .when(waive("change:CODE", FOUND, TOMORROW))
                    .thenRejected(new NothingToWaive(Rule.NO_CONTAINMENT, "change:CODE", FOUND));
        }

        @Test
        void whenTheGateFindsNoSuchThing() {
            nothing()
                    .when(waive(null, List.of(), TOMORROW))
                    .thenRejected(new NothingToWaive(Rule.NO_CONTAINMENT, null, List.of()));
        }

        @Test
        void whenItWouldNeverCount() {
            nothing().when(waive(SUBJECT, FOUND, NOON)).thenRejected(new ExpiresAlready(NOON));
        }

        @Test
        void whenItWouldCountForMoreThanNinetyDays() {
            nothing()
                    .when(waive(SUBJECT, FOUND, LATEST.plusMillis(1)))
                    .thenRejected(new ExpiresTooLate(LATEST));
        }

        @Test
        void whenAnotherWaiverHasThatId() {
            waived().when(waive(SUBJECT, FOUND, TOMORROW))
                    .thenRejected(new WaivedDifferently("wai_1"));
        }
    }
}
