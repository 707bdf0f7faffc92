package dev.turnback.decision.signal.watch;

import dev.turnback.alerts.Observation;
import dev.turnback.alerts.Observation.Firing;
import dev.turnback.alerts.Observation.Resolved;
import dev.turnback.alerts.Observation.Sample;
import dev.turnback.alerts.Observations;
import dev.turnback.decision.domain.obligation.Bound;
import dev.turnback.decision.signal.Alerts;
import dev.turnback.decision.signal.Delivered;
import dev.turnback.decision.signal.FigureRules;
import dev.turnback.decision.signal.Matching;
import dev.turnback.decision.signal.live.Watched;
import dev.turnback.figures.watch.Deadline;
import dev.turnback.figures.watch.Lateness;
import dev.turnback.figures.watch.RuleWatch;
import dev.turnback.figures.watch.WatchEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One rule of one live release, with all that was heard of its signal and can still matter. */
final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /** More alerts of one signal are not told apart. */
    private static final int MOST_ALERTS = 256;

    /** So many breaches are kept before those that cannot change are looked for. */
    private static final int MANY_BREACHES = 64;

    private final RuleWatch rule;
    private final Breaches breaches;
    private final Map<Instant, Boolean> edges = new HashMap<>();
    private final NavigableMap<Instant, Instant> deliveries = new TreeMap<>();
    private Watched watched;
    private List<Observation> alerts = new ArrayList<>();
    private boolean named;

    Watch(Watched watched) {
        this.watched = watched;
        breaches = new Breaches(List.of(), watched.answersForWhatItFound());
        rule =
                new RuleWatch(
                        FigureRules.of(watched.bound().terms()),
                        watched.bound().exposedAt(),
                        Lateness.USUAL);
    }

    Watch(Watched watched, WatchState state) {
        this.watched = watched;
        breaches = new Breaches(state.breaches(), watched.answersForWhatItFound());
        rule =
                RuleWatch.resume(
                        FigureRules.of(watched.bound().terms()),
                        watched.bound().exposedAt(),
                        Lateness.USUAL,
                        state.rule());
        alerts = new ArrayList<>(state.observations());
        edges.putAll(known(alerts).edges());
        state.deliveries().forEach(each -> deliveries.put(each.firingAt(), each.receivedAt()));
        named = state.named();
    }

    WatchState state() {
        return WatchState.of(watched, rule.snapshot(), breaches.all(), alerts, deliveries, named);
    }

    String key() {
        return watched.key();
    }

    Bound bound() {
        return watched.bound();
    }

    Watched watched() {
        return watched;
    }

    @Nullable Instant until() {
        return watched.until();
    }

    Breaches breaches() {
        return breaches;
    }

    /** Somebody has said of this signal whose it is. */
    boolean isNamed() {
        return named;
    }

    @Nullable Deadline next() {
        return rule.next();
    }

    /** The same rule and exposure, which ends at another time. */
    void lasts(Watched now) {
        watched = now;
    }

    /**
     * Whatever counts for its release.
     *
     * @return what it newly shows
     */
    List<WatchEvent> hear(Observation observation, Instant receivedAt) {
        named |= Matching.namesItsOwner(observation);
        return switch (observation) {
            case Sample sample -> rule.sample(sample.at(), sample.value());
            case Firing firing -> alert(firing, firing.at(), receivedAt);
            case Resolved resolved -> alert(resolved, resolved.startedAt(), receivedAt);
        };
    }

    /** One that cannot be watched is passed over: the rest counts all the same. */
    void hearAll(List<Delivered> heard) {
        for (Delivered each : heard) {
            try {
                apply(hear(each.observation(), each.receivedAt()));
            } catch (RuntimeException e) {
                LOG.error("{} does not watch {}", key(), each.observation(), e);
            }
        }
    }

    void apply(List<WatchEvent> events) {
        breaches.apply(events);
        if (breaches.size() > MANY_BREACHES) {
            breaches.forgetEndedBefore(unchangeable());
        }
    }

    /** What ended before it and was quiet has been settled. */
    private Instant unchangeable() {
        long settledTo = rule.snapshot().settledTo();
        return settledTo == Long.MIN_VALUE
                ? Instant.MIN
                : Instant.EPOCH.plusNanos(settledTo).minus(Duration.ofMillis(quietMillis()));
    }

    private long quietMillis() {
        return (long) Math.ceil(watched.bound().terms().quietSeconds() * 1000);
    }

    List<WatchEvent> tick(Instant at) {
        return rule.tick(at);
    }

    private List<WatchEvent> alert(
            Observation alert, @Nullable Instant firingAt, Instant receivedAt) {
        if (firingAt != null) {
            deliveries.merge(firingAt, receivedAt, (a, b) -> a.isBefore(b) ? a : b);
        }
        var told = new ArrayList<>(alerts);
        told.add(alert);
        List<Observation> once = Observations.collapse(told);
        alerts = once.subList(Math.max(0, once.size() - MOST_ALERTS), once.size());
        while (deliveries.size() > MOST_ALERTS) {
            deliveries.pollFirstEntry();
        }
        var events = new ArrayList<WatchEvent>();
        known(alerts)
                .edges()
                .forEach(
                        (at, fires) -> {
                            if (!fires.equals(edges.put(at, fires))) {
                                events.addAll(rule.correct(at, fires));
                            }
                        });
        return events;
    }

    private static Alerts known(List<Observation> observations) {
        var alerts = new Alerts();
        observations.forEach(alerts::add);
        return alerts;
    }

    /** Its breaches that are part of an obligation. */
    Stream<Duty.Member> membersOf(String duty) {
        return breaches.all().stream()
                .filter(each -> duty.equals(each.duty()))
                .map(each -> new Duty.Member(bound(), key(), each, alertedOf(each)));
    }

    /** When an alert on the breach was first delivered, UTC; null when none was. */
    @Nullable Instant alertedOf(Breach breach) {
        Instant end = breach.course().since();
        NavigableMap<Instant, Instant> within =
                end == null
                        ? deliveries.tailMap(begin(breach), true)
                        : deliveries.subMap(begin(breach), true, end, true);
        return within.values().stream().min(Instant::compareTo).orElse(null);
    }

    /** An alert that fired before exposure is the one that was carried into it. */
    private Instant begin(Breach breach) {
        Instant carried = breach.preexisting() ? deliveries.floorKey(breach.onset()) : null;
        return carried == null ? breach.onset() : carried;
    }
}
