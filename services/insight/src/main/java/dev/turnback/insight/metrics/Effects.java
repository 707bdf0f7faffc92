package dev.turnback.insight.metrics;

import dev.turnback.figures.Confidence;
import dev.turnback.insight.facts.Basis;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.GuidanceFact;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.facts.ReleaseFact;
import dev.turnback.insight.facts.Version;
import dev.turnback.insight.metrics.EffectAnswer.AtRelease;
import dev.turnback.insight.metrics.EffectAnswer.Happened;
import dev.turnback.insight.metrics.EffectAnswer.NotPrevented;
import dev.turnback.insight.metrics.EffectComparison.Compared;
import dev.turnback.insight.metrics.EffectWindows.Span;
import dev.turnback.insight.metrics.IncidentTimes.Incident;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares what happened in the scope of guidance items before and since their adoption. */
public final class Effects {

    public static final String METRIC = "effects";

    private static final int MOST = 100;

    private static final String METHOD =
            "equal windows before and since the adoption, of at most half the history before it;"
                    + " what its window did not see begin is left out; shares by Fisher's exact test"
                    + " and Newcombe's interval, times by the log-rank test, one family an item,"
                    + " adjusted by Holm; called from 20 a side";

    private final FactBook book;
    private final Knowledge knowledge;
    private final MetricsQuery query;
    private final Stamp stamp;
    private final EffectGround all;

    private Effects(FactBook book, Knowledge knowledge, Basis basis, Drills drills, Stamp stamp) {
        this.book = book;
        this.knowledge = knowledge;
        this.stamp = stamp;
        query = MetricsQuery.of(basis).with(drills);
        all = EffectGround.of(FactsAt.of(book, knowledge), query, stamp.asOf());
    }

    /** Of one item; empty when nothing is known of it. */
    public static Optional<EffectAnswer> of(
            FactBook book,
            Knowledge knowledge,
            String guidanceId,
            Basis basis,
            Drills drills,
            Stamp stamp) {
        return book.guidance()
                .find(guidanceId, knowledge)
                .map(Version::fact)
                .map(item -> of(book, knowledge, item, basis, drills, stamp));
    }

    /** Of an item as it is given. */
    public static EffectAnswer of(
            FactBook book,
            Knowledge knowledge,
            GuidanceFact item,
            Basis basis,
            Drills drills,
            Stamp stamp) {
        return new Effects(book, knowledge, basis, drills, stamp).answer(item);
    }

    /** Of every item that was adopted, the latest first. */
    public static List<EffectAnswer> ofAll(
            FactBook book, Knowledge knowledge, Basis basis, Drills drills, Stamp stamp) {
        var effects = new Effects(book, knowledge, basis, drills, stamp);
        return book.guidance()
                .known(knowledge)
                .map(Version::fact)
                .filter(item -> item.adoptedAt() != null)
                .sorted(
                        Comparator.<GuidanceFact, Instant>comparing(
                                        item -> Objects.requireNonNull(item.adoptedAt()))
                                .reversed()
                                .thenComparing(GuidanceFact::id))
                .map(effects::answer)
                .toList();
    }

    private EffectAnswer answer(GuidanceFact item) {
        EffectGround ground = all.in(item.scope());
        EffectWindows windows = windows(item, ground);
        if (windows == null) {
            return answer(item, ground, null, List.of(), nothing(item));
        }
        List<Compared<?>> compared =
                EffectComparison.of(
                        EffectSamples.of(ground, windows, query.basis()), query.basis());
        return answer(item, ground, windows, compared, EffectWords.finding(compared));
    }

    private static @Nullable EffectWindows windows(GuidanceFact item, EffectGround ground) {
        Instant adopted = item.adoptedAt();
        Instant begins = ground.begins();
        Instant horizon = ground.horizon();
        if (adopted == null || begins == null || horizon == null) {
            return null;
        }
        Instant retired = item.retiredAt();
        Instant end = retired != null && retired.isBefore(horizon) ? retired : horizon;
        return EffectWindows.of(begins, adopted, end);
    }

    private static String nothing(GuidanceFact item) {
        return item.adoptedAt() == null
                ? "It was not adopted, so nothing can be compared."
                : "Nothing to compare: nothing is known of its scope before the adoption, or"
                        + " nothing since.";
    }

    private EffectAnswer answer(
            GuidanceFact item,
            EffectGround ground,
            @Nullable EffectWindows windows,
            List<Compared<?>> compared,
            String finding) {
        List<NotPrevented> since = notPrevented(item, ground);
        return new EffectAnswer(
                METRIC,
                item.id(),
                item.clause(),
                item.version(),
                item.scope(),
                item.pattern(),
                item.adoptedAt(),
                item.revisedAts(),
                item.retiredAt(),
                query.basis(),
                query.filters().drills(),
                stamp.asOf(),
                stamp.status(),
                windows,
                windows == null ? null : happened(ground, windows.usual()),
                windows == null ? null : happened(ground, windows.before()),
                windows == null ? null : happened(ground, windows.since()),
                compared.stream().map(Compared::measure).toList(),
                finding,
                EffectWords.warning(compared),
                EffectWords.NOTE,
                since.size(),
                since.stream().limit(MOST).toList(),
                Confidence.LEVEL,
                METHOD,
                stamp.position(),
                Formulas.effects(query.basis()),
                stamp.facts());
    }

    private static Happened happened(EffectGround ground, Span span) {
        return new Happened(
                (int) ground.releases().stream().filter(r -> isWithin(r, span)).count(),
                count(ground.incidents(), span, Incident::at, i -> ground.exposed(i.fact()), false),
                count(ground.rollbacks(), span, Rollback::at, ground::exposed, false),
                count(ground.obligations(), span, o -> o.fact().at(), ground::exposed, false),
                count(ground.incidents(), span, Incident::at, i -> ground.exposed(i.fact()), true)
                        + count(ground.rollbacks(), span, Rollback::at, ground::exposed, true)
                        + count(
                                ground.obligations(),
                                span,
                                o -> o.fact().at(),
                                ground::exposed,
                                true));
    }

    private static boolean isWithin(ReleaseFact release, Span span) {
        return span.holds(Objects.requireNonNull(release.exposedAt()));
    }

    private interface When<T> {
        @Nullable Instant of(T one);
    }

    private static <T> int count(
            List<T> things, Span span, When<T> at, When<T> exposed, boolean rollingOut) {
        Predicate<T> asked =
                one ->
                        span.holds(Objects.requireNonNull(at.of(one)))
                                && span.isRollingOut(exposed.of(one)) == rollingOut;
        return (int) things.stream().filter(asked).count();
    }

    private List<NotPrevented> notPrevented(GuidanceFact item, EffectGround ground) {
        Instant adopted = item.adoptedAt();
        if (adopted == null) {
            return List.of();
        }
        Instant until = item.retiredAt() == null ? Instant.MAX : item.retiredAt();
        var since = new Span(adopted, until);
        return ground.incidents().stream()
                .filter(incident -> since.holds(incident.at()))
                .sorted(Comparator.comparing(Incident::at).reversed().thenComparing(Incident::id))
                .map(
                        incident ->
                                new NotPrevented(
                                        incident.id(),
                                        incident.at(),
                                        incident.fact().severity(),
                                        incident.fact().components(),
                                        since.isRollingOut(ground.exposed(incident.fact())),
                                        atTheGate(item, adopted, incident)))
                .toList();
    }

    /** Of the releases that the item speaks of: to the others their gates say nothing of it. */
    private List<AtRelease> atTheGate(GuidanceFact item, Instant adopted, Incident incident) {
        return incident.fact().suspects().stream()
                .filter(releaseId -> all.isAsked(releaseId, item.scope()))
                .flatMap(
                        releaseId ->
                                Stream.ofNullable(
                                                book.atTheGate()
                                                        .answer(
                                                                releaseId, item.id(), adopted,
                                                                knowledge))
                                        .map(answer -> new AtRelease(releaseId, answer)))
                .toList();
    }
}
