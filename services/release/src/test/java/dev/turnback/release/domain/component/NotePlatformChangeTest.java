package dev.turnback.release.domain.component;

import static dev.turnback.release.domain.component.ComponentExamples.NOON;
import static dev.turnback.release.domain.component.ComponentExamples.noted;
import static dev.turnback.release.domain.component.ComponentExamples.nothing;
import static dev.turnback.release.domain.component.ComponentExamples.retired;

import dev.turnback.contracts.PlatformPart;
import dev.turnback.release.domain.component.ComponentCommand.NotePlatformChange;
import dev.turnback.release.domain.component.ComponentEvent.PlatformChanged;
import dev.turnback.release.domain.component.ComponentRejection.ComponentRetiredAlready;
import dev.turnback.release.domain.component.ComponentRejection.NoSuchComponent;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NotePlatformChangeTest {

    private static final NotePlatformChange NOTE =
            new NotePlatformChange("shop", PlatformPart.PLATFORM, "another cluster", NOON);
    private static final PlatformChanged CHANGED =
            new PlatformChanged("shop", PlatformPart.PLATFORM, "another cluster", NOON);

    @Nested
    class Accepted {
        @Test
        void whenItIsInUse() {
            noted().when(NOTE).thenAccepted(CHANGED);
        }

        @Test
        void everyTime() {
            noted().and(CHANGED).when(NOTE).thenAccepted(CHANGED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenNobodyNamedIt() {
            nothing().when(NOTE).thenRejected(new NoSuchComponent());
        }

        @Test
        void whenItIsRetired() {
            retired().when(NOTE).thenRejected(new ComponentRetiredAlready("sold"));
        }
    }
}
