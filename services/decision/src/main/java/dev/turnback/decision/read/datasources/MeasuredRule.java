package dev.turnback.decision.read.datasources;

import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How asking for the signal of one rule of a live release goes; times are UTC. A fold of no log:
 * whoever asks writes it.
 *
 * @param dataSource the name of what is asked, registered or not
 * @param lastSuccessAt when it was last answered, with a value or with none; null for never
 * @param lastValue null when the last answer had no value
 * @param lastErrorAt when it last went wrong; null for never
 * @param lastError what went wrong then
 */
public record MeasuredRule(
        String dataSource,
        String releaseId,
        String component,
        String ruleId,
        String signal,
        @Nullable Instant lastSuccessAt,
        @Nullable Double lastValue,
        @Nullable Instant lastErrorAt,
        @Nullable String lastError) {

    public static final View<MeasuredRule> VIEW =
            new View<>(
                    ViewDefinition.named("measured-rules", 1)
                            .indexed(
                                    "bySource",
                                    ViewKey.string("dataSource"),
                                    ViewKey.string("release")),
                    MeasuredRule.class,
                    List.of(),
                    row ->
                            Map.of(
                                    "dataSource", ViewValue.of(row.dataSource()),
                                    "release", ViewValue.of(row.releaseId())));
}
