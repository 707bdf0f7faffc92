package dev.turnback.release.domain.sheet;

/**
 * How a signal is asked for, where nobody sends it.
 *
 * @param dataSource the name of the data source that is asked
 * @param query in the words of that data source: PromQL
 */
public record Measured(String dataSource, String query) {}
