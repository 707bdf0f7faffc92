package dev.turnback.decision.signal.live;

import dev.turnback.decision.signal.kept.Records.Change;
import dev.turnback.decision.signal.live.Exposures.Exposure;
import dev.turnback.feed.EventFeed;
import dev.turnback.feed.ProjectionRunner;
import dev.turnback.service.Heard;
import dev.turnback.service.Machinery;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which rules of which releases are to be watched, by what the release service publishes. */
public final class LiveSet implements AutoCloseable {

    /** The log that it hears of. */
    public static final String SOURCE = "release";

    /** So long after its exposure a release is still listened for: its last samples come late. */
    static final Duration AFTERWARDS = Duration.ofHours(1);

    /** What ended takes no part in what is found in what goes on. */
    private static final Comparator<Watched> ENDS_FIRST =
            Comparator.comparing((Watched each) -> each.until() == null)
                    .thenComparing(Watched::key);

    private final Heard<LiveRelease> releases;
    private final Heard<Exposures> exposures;
    private final Heard<SheetRules> sheets;

    public LiveSet(ViewStore store, Machinery machinery) {
        releases = new Heard<>(LiveRelease.VIEW, SOURCE, store, machinery);
        exposures = new Heard<>(Exposures.VIEW, SOURCE, store, machinery);
        sheets = new Heard<>(SheetRules.VIEW, SOURCE, store, machinery);
    }

    public static List<ViewDefinition> views() {
        return List.of(
                LiveRelease.VIEW.definition(),
                Exposures.VIEW.definition(),
                SheetRules.VIEW.definition());
    }

    /**
     * Begins to hear.
     *
     * @param feed has the source; the caller's to close
     */
    public void follow(EventFeed feed) {
        releases.follow(feed);
        exposures.follow(feed);
        sheets.follow(feed);
    }

    public Stream<ProjectionRunner> runners() {
        return Stream.of(releases, exposures, sheets).flatMap(each -> each.runner().stream());
    }

    /** Releases that reached users, by id. */
    public Heard<LiveRelease> releases() {
        return releases;
    }

    /** True when a complete rule was in force for it when it began to reach users. */
    public Mono<Boolean> isBound(LiveRelease release) {
        SheetPin sheet = release.sheet();
        return sheet == null
                ? Mono.just(false)
                : sheets.find(sheet.key())
                        .map(rules -> !rules.rules().isEmpty())
                        .defaultIfEmpty(false);
    }

    /** Up to where what is published was heard; empty while nothing is followed. */
    public Optional<Long> heardTo() {
        return exposures.runner().map(each -> each.applied().of(SOURCE));
    }

    /**
     * What of the watching has to change.
     *
     * @param watched what is watched, by key
     * @param isOver whether nothing can come of a watch any more
     * @param now UTC
     */
    public Mono<Change> change(
            Map<String, Watched> watched, Predicate<String> isOver, Instant now) {
        Set<String> known =
                watched.values().stream()
                        .map(each -> each.bound().releaseId())
                        .collect(Collectors.toSet());
        return exposures
                .all(Exposures.ALL)
                .flatMapIterable(all -> all)
                .flatMapIterable(Exposures::all)
                .filter(
                        each ->
                                isListenedFor(each.until(), now)
                                        || known.contains(each.rollout().releaseId()))
                .filter(each -> each.rollout().sheet() != null)
                .collectMultimap(each -> Objects.requireNonNull(each.rollout().sheet()))
                .flatMapIterable(Map::entrySet)
                .concatMap(each -> bound(each.getKey(), each.getValue()))
                .collectMap(Watched::key)
                .map(bound -> change(bound, watched, isOver, now));
    }

    /**
     * The releases whose signals count now, also those that users had until a while ago: what they
     * did has to be seen to end.
     *
     * @param now UTC
     */
    public Mono<List<Exposure>> listenedFor(Instant now) {
        return exposures
                .all(Exposures.ALL)
                .flatMapIterable(all -> all)
                .flatMapIterable(Exposures::all)
                .filter(each -> isListenedFor(each.until(), now))
                .collectList();
    }

    /** A version of a sheet is looked up once, however many releases are pinned to it. */
    private Flux<Watched> bound(SheetPin sheet, Collection<Exposure> pinned) {
        return sheets.find(sheet.key())
                .flatMapIterable(
                        rules ->
                                pinned.stream()
                                        .flatMap(each -> Watched.of(each, sheet, rules).stream())
                                        .toList());
    }

    static Change change(
            Map<String, Watched> bound,
            Map<String, Watched> watched,
            Predicate<String> isOver,
            Instant now) {
        var begun = new ArrayList<Watched>();
        bound.forEach(
                (key, each) -> {
                    Watched known = watched.get(key);
                    if (known == null ? isListenedFor(each, now) : !known.equals(each)) {
                        begun.add(each);
                    }
                });
        begun.sort(ENDS_FIRST);
        List<String> forgotten =
                watched.keySet().stream()
                        .filter(key -> !isBound(bound.get(key), now) && isOver.test(key))
                        .sorted()
                        .toList();
        return new Change(begun, forgotten);
    }

    private static boolean isBound(@Nullable Watched watched, Instant now) {
        return watched != null && isListenedFor(watched, now);
    }

    private static boolean isListenedFor(Watched watched, Instant now) {
        return isListenedFor(watched.until(), now);
    }

    private static boolean isListenedFor(@Nullable Instant until, Instant now) {
        return until == null || until.plus(AFTERWARDS).isAfter(now);
    }

    @Override
    public void close() {
        releases.close();
        exposures.close();
        sheets.close();
    }
}
