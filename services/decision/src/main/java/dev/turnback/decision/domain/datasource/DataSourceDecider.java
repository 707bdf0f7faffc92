package dev.turnback.decision.domain.datasource;

import dev.turnback.decision.domain.datasource.DataSource.Active;
import dev.turnback.decision.domain.datasource.DataSource.Retired;
import dev.turnback.decision.domain.datasource.DataSource.Unregistered;
import dev.turnback.decision.domain.datasource.DataSourceCommand.RegisterDataSource;
import dev.turnback.decision.domain.datasource.DataSourceCommand.RetireDataSource;
import dev.turnback.decision.domain.datasource.DataSourceCommand.ReviseDataSource;
import dev.turnback.decision.domain.datasource.DataSourceEvent.DataSourceRegistered;
import dev.turnback.decision.domain.datasource.DataSourceEvent.DataSourceRetired;
import dev.turnback.decision.domain.datasource.DataSourceEvent.DataSourceRevised;
import dev.turnback.decision.domain.datasource.DataSourceRejection.DataSourceRevisedMeanwhile;
import dev.turnback.decision.domain.datasource.DataSourceRejection.NameTaken;
import dev.turnback.decision.domain.datasource.DataSourceRejection.NoSuchDataSource;
import dev.turnback.kernel.Decider;
import dev.turnback.kernel.Outcome;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a data source may do next, state by state. A name that was retired can be taken again. */
public final class DataSourceDecider
        implements Decider<DataSourceCommand, DataSource, DataSourceEvent, DataSourceRejection> {

    @Override
    public DataSource initial() {
        return new Unregistered();
    }

    @Override
    public Outcome<DataSourceEvent, DataSourceRejection> decide(
            DataSourceCommand command, DataSource source) {
        return switch (source) {
            case Unregistered _ -> register(command, 1);
            case Active active -> onActive(command, active);
            case Retired retired ->
                    command instanceof RetireDataSource
                            ? Outcome.ignored()
                            : register(command, retired.version() + 1);
        };
    }

    private static Outcome<DataSourceEvent, DataSourceRejection> register(
            DataSourceCommand command, int version) {
        return command instanceof RegisterDataSource c
                ? Outcome.accepted(
                        new DataSourceRegistered(c.name(), c.url(), version, c.secretId(), c.at()))
                : Outcome.rejected(new NoSuchDataSource());
    }

    private static Outcome<DataSourceEvent, DataSourceRejection> onActive(
            DataSourceCommand command, Active source) {
        return switch (command) {
            case RegisterDataSource c ->
                    says(source, c.url(), c.secretId())
                            ? Outcome.ignored()
                            : Outcome.rejected(new NameTaken());
            case ReviseDataSource c -> revise(c, source);
            case RetireDataSource c -> Outcome.accepted(new DataSourceRetired(c.name(), c.at()));
        };
    }

    private static Outcome<DataSourceEvent, DataSourceRejection> revise(
            ReviseDataSource command, Active source) {
        if (says(source, command.url(), command.secretId())) {
            return Outcome.ignored();
        }
        return command.seenVersion() == source.version()
                ? Outcome.accepted(
                        new DataSourceRevised(
                                command.name(),
                                command.url(),
                                source.version() + 1,
                                command.secretId(),
                                command.at()))
                : Outcome.rejected(new DataSourceRevisedMeanwhile(source.version()));
    }

    private static boolean says(Active source, String url, @Nullable String secretId) {
        return source.url().equals(url) && Objects.equals(source.secretId(), secretId);
    }

    @Override
    public DataSource evolve(DataSource source, DataSourceEvent event) {
        return switch (event) {
            case DataSourceRegistered e -> new Active(e.url(), e.version(), e.secretId());
            case DataSourceRevised e -> new Active(e.url(), e.version(), e.secretId());
            case DataSourceRetired _ -> retired(source);
        };
    }

    private static Retired retired(DataSource source) {
        if (source instanceof Active active) {
            return new Retired(active.version());
        }
        throw new IllegalStateException("an event that cannot follow on " + source);
    }
}
