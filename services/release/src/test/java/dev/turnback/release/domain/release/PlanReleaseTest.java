package dev.turnback.release.domain.release;

import static dev.turnback.release.domain.release.ReleaseExamples.ID;
import static dev.turnback.release.domain.release.ReleaseExamples.NOON;
import static dev.turnback.release.domain.release.ReleaseExamples.PLAN;
import static dev.turnback.release.domain.release.ReleaseExamples.PLANNED;
import static dev.turnback.release.domain.release.ReleaseExamples.completed;
import static dev.turnback.release.domain.release.ReleaseExamples.nothing;
import static dev.turnback.release.domain.release.ReleaseExamples.planned;
import static dev.turnback.release.domain.release.ReleaseExamples.rolledBack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.release.ReleaseCommand.PlanRelease;
import dev.turnback.release.domain.release.ReleaseEvent.ReleasePlanned;
import dev.turnback.release.domain.release.ReleaseRejection.DepartsFromTheMatrix;
import dev.turnback.release.domain.release.ReleaseRejection.PlannedDifferently;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanReleaseTest {

    private static final PlanRelease PLAN_IT = new PlanRelease(ID, PLAN, NOON);
    private static final PlanRelease OTHERWISE =
            new PlanRelease(ID, new Plan("shop", "2.1", null, List.of(), List.of()), NOON);

    private static PlanRelease departing(@Nullable String because) {
        return stating(Reversibility.ONE_WAY, because);
    }

    private static PlanRelease stating(Reversibility stated, @Nullable String because) {
        var change =
                new Change(
                        ChangeKind.DATA,
                        null,
                        "orders are moved",
                        stated,
                        because,
                        List.of(),
                        List.of(),
                        ReleaseExamples.FOR_AN_HOUR);
        var code = new Change(ChangeKind.CODE, "");
        return new PlanRelease(
                ID, new Plan("shop", "2.0", null, List.of(code, change), List.of()), NOON);
    }

    @Nested
    class Accepted {
        @Test
        void whenItIsNew() {
            nothing().when(PLAN_IT).thenAccepted(PLANNED);
        }

        @Test
        void whenItDepartsFromTheMatrixAndSaysWhy() {
            nothing()
                    .when(departing("no way to test it"))
                    .thenAccepted(
                            new ReleasePlanned(ID, departing("no way to test it").plan(), NOON));
        }

        @Test
        void whenItSaysWhatTheMatrixSays() {
            PlanRelease same = stating(Reversibility.REVERSIBLE, null);
            nothing().when(same).thenAccepted(new ReleasePlanned(ID, same.plan(), NOON));
        }

        @Test
        void andItsKindsAreNamedOnceTheHardestToTakeBackFirst() {
            assertThat(
                            ReleasePolicies.weightiestFirst(
                                    List.of(
                                            new Change(ChangeKind.FLAG, ""),
                                            new Change(ChangeKind.CODE, ""),
                                            new Change(ChangeKind.CODE, "more"),
                                            new Change(ChangeKind.DATA, ""))))
                    .containsExactly(ChangeKind.DATA, ChangeKind.CODE, ChangeKind.FLAG);
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenItDepartsFromTheMatrixWithoutAReason() {
            nothing()
                    .when(departing(null))
                    .thenRejected(new DepartsFromTheMatrix(1, "lin_1", Reversibility.REVERSIBLE));
        }

        @Test
        void whenThePlanWasAnother() {
            planned().when(OTHERWISE).thenRejected(new PlannedDifferently(PLAN));
            completed().when(OTHERWISE).thenRejected(new PlannedDifferently(PLAN));
            rolledBack().when(OTHERWISE).thenRejected(new PlannedDifferently(PLAN));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItWasPlannedJustSo() {
            planned().when(PLAN_IT).thenIgnored();
            rolledBack().when(PLAN_IT).thenIgnored();
        }
    }
}
