package dev.turnback.decision.measure;

import dev.turnback.alerts.Observation;
import dev.turnback.alerts.Observation.Sample;
import dev.turnback.decision.measure.Measurement.Failed;
import dev.turnback.decision.measure.Measurement.Nothing;
import dev.turnback.decision.measure.Measurement.Value;
import dev.turnback.decision.read.datasources.MeasuredRule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of asking for one signal. */
record Measured(MeasuredSignal signal, Measurement measurement) {

    /** The sample that it is; null for none. */
    @Nullable Observation sample() {
        return measurement instanceof Value(Instant at, double value)
                ? new Sample(
                        signal.signal(), signal.component(), signal.releaseId(), null, at, value)
                : null;
    }

    /** The same, when what was measured could not be kept. */
    Measured lost(String why) {
        return switch (measurement) {
            case Value _ -> new Measured(signal, new Failed(why));
            case Nothing _, Failed _ -> this;
        };
    }

    /** How asking for it goes by now. */
    MeasuredRule after(@Nullable MeasuredRule before, Instant now) {
        return switch (measurement) {
            case Value(_, double value) -> succeeded(before, value, now);
            case Nothing _ -> succeeded(before, null, now);
            case Failed(String why) ->
                    rule(
                            before == null ? null : before.lastSuccessAt(),
                            before == null ? null : before.lastValue(),
                            now,
                            why);
        };
    }

    private MeasuredRule succeeded(
            @Nullable MeasuredRule before, @Nullable Double value, Instant now) {
        return rule(
                now,
                value,
                before == null ? null : before.lastErrorAt(),
                before == null ? null : before.lastError());
    }

    private MeasuredRule rule(
            @Nullable Instant lastSuccessAt,
            @Nullable Double lastValue,
            @Nullable Instant lastErrorAt,
            @Nullable String lastError) {
        return new MeasuredRule(
                signal.dataSource(),
                signal.releaseId(),
                signal.component(),
                signal.ruleId(),
                signal.signal(),
                lastSuccessAt,
                lastValue,
                lastErrorAt,
                lastError);
    }
}
