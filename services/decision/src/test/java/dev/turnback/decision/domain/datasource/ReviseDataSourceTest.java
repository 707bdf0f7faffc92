package dev.turnback.decision.domain.datasource;

import static dev.turnback.decision.domain.datasource.DataSourceExamples.NAME;
import static dev.turnback.decision.domain.datasource.DataSourceExamples.NOON;
import static dev.turnback.decision.domain.datasource.DataSourceExamples.OTHER_URL;
import static dev.turnback.decision.domain.datasource.DataSourceExamples.URL;
import static dev.turnback.decision.domain.datasource.DataSourceExamples.nothing;
import static dev.turnback.decision.domain.datasource.DataSourceExamples.registered;
import static dev.turnback.decision.domain.datasource.DataSourceExamples.retired;

import dev.turnback.decision.domain.datasource.DataSourceCommand.ReviseDataSource;
import dev.turnback.decision.domain.datasource.DataSourceEvent.DataSourceRevised;
import dev.turnback.decision.domain.datasource.DataSourceRejection.DataSourceRevisedMeanwhile;
import dev.turnback.decision.domain.datasource.DataSourceRejection.NoSuchDataSource;
import org.junit.jupiter.api.Test;

class ReviseDataSourceTest {

    private static final ReviseDataSource MOVE =
            new ReviseDataSource(NAME, 1, OTHER_URL, null, NOON);
    private static final DataSourceRevised MOVED =
            new DataSourceRevised(NAME, OTHER_URL, 2, null, NOON);

    @Test
    void accepted_for_another_address_or_another_secret() {
        registered().when(MOVE).thenAccepted(MOVED);
        registered()
                .when(new ReviseDataSource(NAME, 1, URL, "sec_2", NOON))
                .thenAccepted(new DataSourceRevised(NAME, URL, 2, "sec_2", NOON));
    }

    @Test
    void rejected_when_somebody_else_was_first() {
        registered()
                .and(MOVED)
                .when(new ReviseDataSource(NAME, 1, URL, null, NOON))
                .thenRejected(new DataSourceRevisedMeanwhile(2));
    }

    @Test
    void rejected_where_there_is_none() {
        nothing().when(MOVE).thenRejected(new NoSuchDataSource());
        retired().when(MOVE).thenRejected(new NoSuchDataSource());
    }

    @Test
    void ignored_when_it_is_so_already() {
        registered().and(MOVED).when(MOVE).thenIgnored();
    }
}
