package dev.turnback.release.domain.component;

import static dev.turnback.release.domain.component.ComponentExamples.NOON;
import static dev.turnback.release.domain.component.ComponentExamples.POSTINGS;
import static dev.turnback.release.domain.component.ComponentExamples.noted;
import static dev.turnback.release.domain.component.ComponentExamples.nothing;
import static dev.turnback.release.domain.component.ComponentExamples.ownedBy;
import static dev.turnback.release.domain.component.ComponentExamples.registered;
import static dev.turnback.release.domain.component.ComponentExamples.retired;

import dev.turnback.release.domain.component.ComponentCommand.ChangeOwnership;
import dev.turnback.release.domain.component.ComponentEvent.OwnershipChanged;
import dev.turnback.release.domain.component.ComponentRejection.ComponentRetiredAlready;
import dev.turnback.release.domain.component.ComponentRejection.NoSuchComponent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChangeOwnershipTest {

    private static final ChangeOwnership CHANGE = new ChangeOwnership("shop", POSTINGS, NOON);

    @Nested
    class Accepted {
        @Test
        void whenAnotherTeamTakesOver() {
            registered()
                    .when(CHANGE)
                    .thenAccepted(new OwnershipChanged("shop", POSTINGS, true, NOON));
        }

        @Test
        void whenTheTeamStays() {
            Ownership checkout = ownedBy("checkout");
            registered()
                    .when(new ChangeOwnership("shop", checkout, NOON))
                    .thenAccepted(new OwnershipChanged("shop", checkout, false, NOON));
        }

        @Test
        void whenNobodyOwnedIt() {
            noted().when(CHANGE).thenAccepted(new OwnershipChanged("shop", POSTINGS, false, NOON));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenNobodyNamedIt() {
            nothing().when(CHANGE).thenRejected(new NoSuchComponent());
        }

        @Test
        void whenItIsRetired() {
            retired().when(CHANGE).thenRejected(new ComponentRetiredAlready("sold"));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsSoAlready() {
            registered()
                    .and(new OwnershipChanged("shop", POSTINGS, true, NOON))
                    .when(CHANGE)
                    .thenIgnored();
        }
    }
}
