package dev.turnback.release.domain.component;

import static dev.turnback.testing.Given.given;

import dev.turnback.release.domain.component.ComponentCommand.NoteComponent;
import dev.turnback.release.domain.component.ComponentEvent.ComponentNoted;
import dev.turnback.release.domain.component.ComponentEvent.ComponentRegistered;
import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NoteComponentTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ComponentDecider COMPONENT = new ComponentDecider();
    private static final NoteComponent NOTE = new NoteComponent("shop", NOON);

    @Nested
    class Accepted {
        @Test
        void whenItIsNamedForTheFirstTime() {
            given(COMPONENT).when(NOTE).thenAccepted(new ComponentNoted("shop", NOON));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenItIsRetired() {
            ComponentExamples.retired()
                    .when(NOTE)
                    .thenRejected(new ComponentRejection.ComponentRetiredAlready("sold"));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItWasNamedBefore() {
            given(COMPONENT, new ComponentNoted("shop", NOON)).when(NOTE).thenIgnored();
        }

        @Test
        void whenSomebodyRegisteredIt() {
            given(COMPONENT, new ComponentRegistered("shop", "Shop", null, NOON))
                    .when(NOTE)
                    .thenIgnored();
        }
    }
}
