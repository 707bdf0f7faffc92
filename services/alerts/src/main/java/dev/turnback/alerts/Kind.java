package dev.turnback.alerts;

/** What a delivery turned out to be. */
public enum Kind {
    ALERTMANAGER,
    GRAFANA,
    /** Grafana before unified alerting. */
    LEGACY_GRAFANA,
    SAMPLES,
    /** Of a product that is known and not read. */
    OTHER,
    UNKNOWN
}
