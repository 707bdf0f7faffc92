package dev.turnback.decision.domain.datasource;

import static dev.turnback.decision.domain.datasource.DataSourceExamples.NAME;
import static dev.turnback.decision.domain.datasource.DataSourceExamples.NOON;
import static dev.turnback.decision.domain.datasource.DataSourceExamples.RETIRED;
import static dev.turnback.decision.domain.datasource.DataSourceExamples.nothing;
import static dev.turnback.decision.domain.datasource.DataSourceExamples.registered;
import static dev.turnback.decision.domain.datasource.DataSourceExamples.retired;

import dev.turnback.decision.domain.datasource.DataSourceCommand.RetireDataSource;
import dev.turnback.decision.domain.datasource.DataSourceRejection.NoSuchDataSource;
import org.junit.jupiter.api.Test;

class RetireDataSourceTest {

    private static final RetireDataSource RETIRE = new RetireDataSource(NAME, NOON);

    @Test
    void accepted_while_it_is_asked() {
        registered().when(RETIRE).thenAccepted(RETIRED);
    }

    @Test
    void rejected_where_there_is_none() {
        nothing().when(RETIRE).thenRejected(new NoSuchDataSource());
    }

    @Test
    void ignored_when_it_is_retired() {
        retired().when(RETIRE).thenIgnored();
    }
}
