package dev.turnback.decision.domain.datasource;

/** Why a data source's command is refused. */
public sealed interface DataSourceRejection {

    record NoSuchDataSource() implements DataSourceRejection {}

    record NameTaken() implements DataSourceRejection {}

    /** Somebody else revised it since it was looked at. */
    record DataSourceRevisedMeanwhile(int version) implements DataSourceRejection {}
}
