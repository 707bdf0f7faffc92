package dev.turnback.release.domain.component;

import static dev.turnback.release.domain.component.ComponentExamples.NOON;
import static dev.turnback.release.domain.component.ComponentExamples.noted;
import static dev.turnback.release.domain.component.ComponentExamples.nothing;
import static dev.turnback.release.domain.component.ComponentExamples.registered;
import static dev.turnback.release.domain.component.ComponentExamples.retired;

import dev.turnback.release.domain.component.ComponentCommand.SetReversibilityBar;
import dev.turnback.release.domain.component.ComponentEvent.ReversibilityBarSet;
import dev.turnback.release.domain.component.ComponentRejection.ComponentRetiredAlready;
import dev.turnback.release.domain.component.ComponentRejection.NoSuchComponent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SetReversibilityBarTest {

    private static final Bar WITHIN = new Bar(900.0, null);
    private static final Bar REDEPLOY = new Bar(null, "it keeps no state");
    private static final SetReversibilityBar SET = new SetReversibilityBar("shop", WITHIN, NOON);
    private static final ReversibilityBarSet IS_SET = new ReversibilityBarSet("shop", WITHIN, NOON);

    @Nested
    class Accepted {
        @Test
        void whenNoneIsSet() {
            noted().when(SET).thenAccepted(IS_SET);
        }

        @Test
        void whenAnotherIsSet() {
            registered()
                    .and(IS_SET)
                    .when(new SetReversibilityBar("shop", REDEPLOY, NOON))
                    .thenAccepted(new ReversibilityBarSet("shop", REDEPLOY, NOON));
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenNobodyNamedIt() {
            nothing().when(SET).thenRejected(new NoSuchComponent());
        }

        @Test
        void whenItIsRetired() {
            retired().when(SET).thenRejected(new ComponentRetiredAlready("sold"));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsThatAlready() {
            registered().and(IS_SET).when(SET).thenIgnored();
        }
    }
}
