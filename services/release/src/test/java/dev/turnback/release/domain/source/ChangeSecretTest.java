package dev.turnback.release.domain.source;

import static dev.turnback.release.domain.source.SourceExamples.ID;
import static dev.turnback.release.domain.source.SourceExamples.NOON;
import static dev.turnback.release.domain.source.SourceExamples.nothing;
import static dev.turnback.release.domain.source.SourceExamples.registered;
import static dev.turnback.release.domain.source.SourceExamples.retired;

import dev.turnback.release.domain.source.SourceCommand.ChangeSecret;
import dev.turnback.release.domain.source.SourceEvent.SecretChanged;
import dev.turnback.release.domain.source.SourceRejection.NoSuchSource;
import dev.turnback.release.domain.source.SourceRejection.SourceRetiredAlready;
import org.junit.jupiter.api.Test;

class ChangeSecretTest {

    private static final ChangeSecret CHANGE = new ChangeSecret(ID, "sec_2", NOON);

    @Test
    void accepted_and_only_where_it_is_kept_is_said() {
        registered().when(CHANGE).thenAccepted(new SecretChanged(ID, "sec_2", NOON));
    }

    @Test
    void rejected_without_a_source() {
        nothing().when(CHANGE).thenRejected(new NoSuchSource());
    }

    @Test
    void rejected_when_it_is_retired() {
        retired().when(CHANGE).thenRejected(new SourceRetiredAlready("moved"));
    }
}
