package dev.turnback.release.domain.component;

import static dev.turnback.release.domain.component.ComponentExamples.NOON;
import static dev.turnback.release.domain.component.ComponentExamples.nothing;
import static dev.turnback.release.domain.component.ComponentExamples.registered;
import static dev.turnback.release.domain.component.ComponentExamples.retired;

import dev.turnback.release.domain.component.ComponentCommand.RegisterComponent;
import dev.turnback.release.domain.component.ComponentCommand.RetireComponent;
import dev.turnback.release.domain.component.ComponentEvent.ComponentRetired;
import dev.turnback.release.domain.component.ComponentRejection.ComponentRetiredAlready;
import dev.turnback.release.domain.component.ComponentRejection.NoSuchComponent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RetireComponentTest {

    private static final RetireComponent RETIRE = new RetireComponent("shop", "sold", NOON);

    @Nested
    class Accepted {
        @Test
        void whenItIsInUse() {
            registered().when(RETIRE).thenAccepted(new ComponentRetired("shop", "sold", NOON));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenNobodyNamedIt() {
            nothing().when(RETIRE).thenRejected(new NoSuchComponent());
        }

        @Test
        void whatIsRetiredIsNotRegisteredAgain() {
            retired()
                    .when(new RegisterComponent("shop", "Shop", "checkout", NOON))
                    .thenRejected(new ComponentRetiredAlready("sold"));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsRetired() {
            retired().when(RETIRE).thenIgnored();
        }
    }
}
