package dev.turnback.decision.domain.datasource;

import dev.turnback.decision.domain.datasource.DataSourceCommand.RegisterDataSource;
import dev.turnback.decision.domain.datasource.DataSourceEvent.DataSourceRegistered;
import dev.turnback.decision.domain.datasource.DataSourceEvent.DataSourceRetired;
import dev.turnback.testing.Given;
import java.time.Instant;

public final class DataSourceExamples {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final String NAME = "prometheus";
    static final String URL = "https://prometheus.example.com";
    static final String OTHER_URL = "https://metrics.example.com";

    static final RegisterDataSource REGISTER = new RegisterDataSource(NAME, URL, "sec_1", NOON);
    static final DataSourceRegistered REGISTERED =
            new DataSourceRegistered(NAME, URL, 1, "sec_1", NOON);
    static final DataSourceRetired RETIRED = new DataSourceRetired(NAME, NOON);

    private DataSourceExamples() {}

    static Given<DataSourceCommand, DataSource, DataSourceEvent, DataSourceRejection> nothing() {
        return Given.given(new DataSourceDecider());
    }

    static Given<DataSourceCommand, DataSource, DataSourceEvent, DataSourceRejection> registered() {
        return nothing().and(REGISTERED);
    }

    static Given<DataSourceCommand, DataSource, DataSourceEvent, DataSourceRejection> retired() {
        return registered().and(RETIRED);
    }
}
