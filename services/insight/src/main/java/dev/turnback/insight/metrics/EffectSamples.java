package dev.turnback.insight.metrics;

import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.facts.ReleaseFact;
import dev.turnback.insight.metrics.EffectComparison.Sampled;
import dev.turnback.insight.metrics.EffectSample.Shares;
import dev.turnback.insight.metrics.EffectSample.Times;
import dev.turnback.insight.metrics.EffectWindows.Span;
import dev.turnback.insight.metrics.IncidentTimes.Incident;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Takes from each window what the measures are made of. */
record EffectSamples(EffectGround ground, Basis basis) {

    static List<Sampled<?>> of(EffectGround ground, EffectWindows windows, Basis basis) {
        var samples = new EffectSamples(ground, basis);
        return List.of(
                new Sampled<>(
                        EffectMeasure.ROLLBACK_SUCCESS,
                        samples.success(windows.usual()),
                        samples.success(windows.before()),
                        samples.success(windows.since())),
                new Sampled<>(
                        EffectMeasure.TIME_TO_ROLL_BACK,
                        samples.times(windows.usual()),
                        samples.times(windows.before()),
                        samples.times(windows.since())),
                new Sampled<>(
                        EffectMeasure.HESITATION,
                        samples.hesitation(windows.usual()),
                        samples.hesitation(windows.before()),
                        samples.hesitation(windows.since())),
                new Sampled<>(
                        EffectMeasure.RELEASES_WITH_INCIDENT,
                        samples.releases(windows.usual()),
                        samples.releases(windows.before()),
                        samples.releases(windows.since())));
    }

    private List<Rollback> rollbacks(Span span) {
        return ground.rollbacks().stream()
                .filter(each -> span.counts(each.at(), ground.exposed(each)))
                .toList();
    }

    private List<Incident> incidents(Span span) {
        return ground.incidents().stream()
                .filter(each -> span.counts(each.at(), ground.exposed(each.fact())))
                .toList();
    }

    private Shares success(Span span) {
        return Shares.of(rollbacks(span).stream().map(Rollback::whole).toList());
    }

    private Times times(Span span) {
        return switch (basis) {
            case OBSERVED -> Times.of(rollbacks(span));
            case VERIFIED -> Times.of(incidents(span));
        };
    }

    /** History shows none: nobody is known to have had to decide. */
    private Shares hesitation(Span span) {
        return Shares.of(
                incidents(span).stream()
                        .map(each -> ground.cases().get(each.id()))
                        .filter(Objects::nonNull)
                        .flatMap(each -> Stream.ofNullable(each.trial(any -> true)))
                        .toList());
    }

    /** Imported incidents are not linked to releases: of history nothing is known here. */
    private Shares releases(Span span) {
        if (basis == Basis.OBSERVED) {
            return new Shares(0, 0, 0);
        }
        Set<String> blamed = new HashSet<>();
        ground.incidents().stream()
                .filter(each -> span.holds(each.at()))
                .forEach(each -> blamed.addAll(each.fact().suspects()));
        List<ReleaseFact> exposed =
                ground.releases().stream()
                        .filter(each -> span.holds(Objects.requireNonNull(each.exposedAt())))
                        .toList();
        return new Shares(
                exposed.size(),
                (int) exposed.stream().filter(each -> blamed.contains(each.id())).count(),
                0);
    }
}
