package dev.turnback.release.domain.component;

import static dev.turnback.testing.Given.given;

import dev.turnback.release.domain.component.ComponentCommand.RegisterComponent;
import dev.turnback.release.domain.component.ComponentEvent.ComponentNoted;
import dev.turnback.release.domain.component.ComponentEvent.ComponentRegistered;
import dev.turnback.release.domain.component.ComponentRejection.AlreadyRegistered;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RegisterComponentTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ComponentDecider COMPONENT = new ComponentDecider();
    private static final RegisterComponent REGISTER =
            new RegisterComponent("shop", "Shop", "checkout", NOON);
    private static final ComponentRegistered REGISTERED =
            new ComponentRegistered("shop", "Shop", "checkout", NOON);

    @Nested
    class Accepted {
        @Test
        void whenNobodyKnewTheComponent() {
            given(COMPONENT).when(REGISTER).thenAccepted(REGISTERED);
        }

        @Test
        void whenOnlyAHistoryNamedIt() {
            given(COMPONENT, new ComponentNoted("shop", NOON))
                    .when(REGISTER)
                    .thenAccepted(REGISTERED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenItIsRegisteredInOtherWords() {
            given(COMPONENT, REGISTERED)
                    .when(new RegisterComponent("shop", "Store", null, NOON))
                    .thenRejected(new AlreadyRegistered("Shop", "checkout"));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsRegisteredInTheSameWords() {
            given(COMPONENT, REGISTERED)
                    .when(new RegisterComponent("shop", "Shop", "checkout", NOON.plusSeconds(60)))
                    .thenIgnored();
        }
    }
}
