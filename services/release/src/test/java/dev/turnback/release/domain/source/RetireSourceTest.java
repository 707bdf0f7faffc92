package dev.turnback.release.domain.source;

import static dev.turnback.release.domain.source.SourceExamples.ID;
import static dev.turnback.release.domain.source.SourceExamples.NOON;
import static dev.turnback.release.domain.source.SourceExamples.RETIRED;
import static dev.turnback.release.domain.source.SourceExamples.nothing;
import static dev.turnback.release.domain.source.SourceExamples.registered;
import static dev.turnback.release.domain.source.SourceExamples.retired;

import dev.turnback.release.domain.source.SourceCommand.RetireSource;
import dev.turnback.release.domain.source.SourceRejection.NoSuchSource;
import dev.turnback.release.domain.source.SourceRejection.SourceRetiredAlready;
import org.junit.jupiter.api.Test;

class RetireSourceTest {

    private static final RetireSource RETIRE = new RetireSource(ID, "moved", NOON);

    @Test
    void accepted_while_it_delivers() {
        registered().when(RETIRE).thenAccepted(RETIRED);
    }

    @Test
    void rejected_without_a_source_and_for_another_reason() {
        nothing().when(RETIRE).thenRejected(new NoSuchSource());
        retired()
                .when(new RetireSource(ID, "sold", NOON))
                .thenRejected(new SourceRetiredAlready("moved"));
    }

    @Test
    void ignored_when_it_is_retired() {
        retired().when(RETIRE).thenIgnored();
    }
}
