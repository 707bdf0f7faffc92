package dev.turnback.release.domain.source;

import static dev.turnback.release.domain.source.SourceExamples.ID;
import static dev.turnback.release.domain.source.SourceExamples.NOON;
import static dev.turnback.release.domain.source.SourceExamples.OTHER;
import static dev.turnback.release.domain.source.SourceExamples.ROUTING;
import static dev.turnback.release.domain.source.SourceExamples.nothing;
import static dev.turnback.release.domain.source.SourceExamples.registered;
import static dev.turnback.release.domain.source.SourceExamples.retired;

import dev.turnback.release.domain.source.SourceCommand.ReviseSource;
import dev.turnback.release.domain.source.SourceEvent.SourceRevised;
import dev.turnback.release.domain.source.SourceRejection.NoSuchSource;
import dev.turnback.release.domain.source.SourceRejection.SourceRetiredAlready;
import dev.turnback.release.domain.source.SourceRejection.SourceRevisedMeanwhile;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReviseSourceTest {

    private static final ReviseSource REVISE = new ReviseSource(ID, 1, OTHER, NOON);
    private static final SourceRevised REVISED = new SourceRevised(ID, OTHER, 2, NOON);

    @Nested
    class Accepted {
        @Test
        void whenItIsTheVersionThatWasSeen() {
            registered().when(REVISE).thenAccepted(REVISED);
        }
    }

    @Nested
    class Rejected {
        @Test
        void whenNobodyRegisteredIt() {
            nothing().when(REVISE).thenRejected(new NoSuchSource());
        }

        @Test
        void whenSomebodyRevisedItMeanwhile() {
            registered()
                    .and(REVISED)
                    .when(new ReviseSource(ID, 1, ROUTING, NOON))
                    .thenRejected(new SourceRevisedMeanwhile(2));
        }

        @Test
        void whenItIsRetired() {
            retired().when(REVISE).thenRejected(new SourceRetiredAlready("moved"));
        }
    }

    @Nested
    class Ignored {
        @Test
        void whenItIsSoAlready() {
            registered().and(REVISED).when(REVISE).thenIgnored();
        }
    }
}
