package dev.turnback.release.domain.component;

import static dev.turnback.release.domain.component.ComponentExamples.NOON;
import static dev.turnback.release.domain.component.ComponentExamples.noted;
import static dev.turnback.release.domain.component.ComponentExamples.nothing;
import static dev.turnback.release.domain.component.ComponentExamples.registered;
import static dev.turnback.release.domain.component.ComponentExamples.retired;

import dev.turnback.release.domain.component.ComponentCommand.ChooseGateMode;
import dev.turnback.release.domain.component.ComponentEvent.ComponentRegistered;
import dev.turnback.release.domain.component.ComponentEvent.GateModeChosen;
import dev.turnback.release.domain.component.ComponentEvent.OwnershipChanged;
import dev.turnback.release.domain.component.ComponentEvent.ReversibilityBarSet;
import dev.turnback.release.domain.component.ComponentRejection.ComponentRetiredAlready;
import dev.turnback.release.domain.component.ComponentRejection.NoSuchComponent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChooseGateModeTest {

    private static final ChooseGateMode ENFORCE = choose(GateMode.ENFORCE);
    private static final ChooseGateMode OBSERVE = choose(GateMode.OBSERVE);
    private static final GateModeChosen ENFORCED = chosen(GateMode.ENFORCE);

    private static ChooseGateMode choose(GateMode mode) {
        return new ChooseGateMode("shop", mode, "we trust it", NOON);
    }

    private static GateModeChosen chosen(GateMode mode) {
        return new GateModeChosen("shop", mode, "we trust it", NOON);
    }

    @Nested
    class Accepted {
        @Test
        void whenItOnlyObserved() {
            noted().when(ENFORCE).thenAccepted(ENFORCED);
            registered().when(ENFORCE).thenAccepted(ENFORCED);
        }

        @Test
        void whenItIsToOnlyObserveAgain() {
            registered().and(ENFORCED).when(OBSERVE).thenAccepted(chosen(GateMode.OBSERVE));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenNobodyNamedTheComponent() {
            nothing().when(ENFORCE).thenRejected(new NoSuchComponent());
        }

        @Test
        void whenTheComponentIsRetired() {
            retired().when(ENFORCE).thenRejected(new ComponentRetiredAlready("sold"));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whereEveryComponentStarts() {
            noted().when(OBSERVE).thenIgnored();
            registered().when(OBSERVE).thenIgnored();
        }

        @Test
        void whenItIsThatAlready() {
            registered().and(ENFORCED).when(ENFORCE).thenIgnored();
        }

        @Test
        void whenItIsThatAlreadyWhateverElseChangedSince() {
            noted().and(
                            ENFORCED,
                            new ComponentRegistered("shop", "Shop", "checkout", NOON),
                            new OwnershipChanged("shop", ComponentExamples.POSTINGS, true, NOON),
                            new ReversibilityBarSet("shop", new Bar(900.0, null), NOON))
                    .when(ENFORCE)
                    .thenIgnored();
        }
    }
}
