package dev.turnback.decision.measure;

import dev.turnback.decision.read.datasources.DataSourceRow;
import dev.turnback.service.Rows;
import reactor.core.publisher.Mono;

/** Where and how data sources are asked, by their names. */
record Targets(Rows<DataSourceRow> sources, Secrets secrets) {

    /**
     * @return empty when none of that name is registered; fails when it cannot be asked
     */
    Mono<Prometheus.Target> of(String name) {
        return sources.get(name)
                .filter(row -> !row.retired())
                .flatMap(
                        row ->
                                secrets.target(row.url(), row.secretId())
                                        .switchIfEmpty(Mono.error(Targets::withoutSecret)));
    }

    private static IllegalStateException withoutSecret() {
        return new IllegalStateException("its secret is not in the directory: revise it");
    }
}
