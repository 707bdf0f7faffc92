package dev.turnback.decision.domain.datasource;

import static dev.turnback.decision.domain.datasource.DataSourceExamples.NAME;
import static dev.turnback.decision.domain.datasource.DataSourceExamples.NOON;
import static dev.turnback.decision.domain.datasource.DataSourceExamples.OTHER_URL;
import static dev.turnback.decision.domain.datasource.DataSourceExamples.REGISTER;
import static dev.turnback.decision.domain.datasource.DataSourceExamples.REGISTERED;
import static dev.turnback.decision.domain.datasource.DataSourceExamples.URL;
import static dev.turnback.decision.domain.datasource.DataSourceExamples.nothing;
import static dev.turnback.decision.domain.datasource.DataSourceExamples.registered;
import static dev.turnback.decision.domain.datasource.DataSourceExamples.retired;

import dev.turnback.decision.domain.datasource.DataSourceCommand.RegisterDataSource;
import dev.turnback.decision.domain.datasource.DataSourceEvent.DataSourceRegistered;
import dev.turnback.decision.domain.datasource.DataSourceRejection.NameTaken;
import org.junit.jupiter.api.Test;

class RegisterDataSourceTest {

    @Test
    void accepted_where_nothing_has_the_name() {
        nothing().when(REGISTER).thenAccepted(REGISTERED);
    }

    @Test
    void accepted_with_the_next_version_when_it_was_retired() {
        retired()
                .when(REGISTER)
                .thenAccepted(new DataSourceRegistered(NAME, URL, 2, "sec_1", NOON));
    }

    @Test
    void rejected_when_another_one_has_the_name() {
        registered()
                .when(new RegisterDataSource(NAME, OTHER_URL, "sec_1", NOON))
                .thenRejected(new NameTaken());
        registered()
                .when(new RegisterDataSource(NAME, URL, "sec_2", NOON))
                .thenRejected(new NameTaken());
    }

    @Test
    void ignored_when_it_is_there() {
        registered().when(REGISTER).thenIgnored();
    }
}
