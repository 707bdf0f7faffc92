package dev.turnback.decision.signal.watch;

import dev.turnback.alerts.Observation;
import dev.turnback.alerts.Observation.Sample;
import dev.turnback.decision.domain.obligation.ObligationIds;
import dev.turnback.decision.domain.obligation.Terms;
import dev.turnback.decision.signal.Delivered;
import dev.turnback.decision.signal.Matching;
import dev.turnback.decision.signal.live.Watched;
import dev.turnback.figures.watch.Deadline;
import dev.turnback.figures.watch.WatchEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Watches every rule that binds a live release. Pure: observations, the passing of time and changes
 * of what is watched come in, and what is to be said of obligations comes out. The same inputs in
 * the same order give the same orders with the same keys, so that whoever reads them again says
 * nothing new. Changes in place; not for several threads at a time.
 */
public final class Watching {

    private static final Listening NOBODY = new Listening(List.of());

    private final Matching matching;
    private final NavigableMap<String, Watch> watches = new TreeMap<>();
    private final Map<String, Listening> bySignal = new HashMap<>();
    private final NavigableMap<String, Duty> duties = new TreeMap<>();
    private final Map<String, Integer> takenBack = new TreeMap<>();

    public Watching(Matching matching) {
        this.matching = matching;
    }

    /** Goes on from a state; what was said before it is not said again. */
    public static Watching resume(Matching matching, WatchingState state) {
        var watching = new Watching(matching);
        state.watches().forEach(each -> watching.put(new Watch(each.watched(), each)));
        state.duties().forEach(each -> watching.duties.put(each.id(), new Duty(each)));
        watching.takenBack.putAll(state.takenBack());
        return watching;
    }

    public WatchingState state() {
        return new WatchingState(
                watches.values().stream().map(Watch::state).toList(),
                duties.values().stream().map(Duty::state).toList(),
                takenBack);
    }

    /** What is watched, by key. */
    public Map<String, Watched> watched() {
        var all = new TreeMap<String, Watched>();
        watches.forEach((key, watch) -> all.put(key, watch.watched()));
        return all;
    }

    /**
     * @param receivedAt when it was first received, UTC
     */
    public List<Order> observe(Observation observation, Instant receivedAt) {
        Watch[] listening =
                bySignal.getOrDefault(observation.signal(), NOBODY)
                        .to(Matching.component(observation));
        if (listening.length == 0 || !matching.counts(observation)) {
            return List.of();
        }
        List<Order> out = List.of();
        for (Watch watch : listening) {
            if (Matching.isOf(observation, watch.bound())) {
                List<WatchEvent> shown = watch.hear(observation, receivedAt);
                if (!shown.isEmpty() || !(observation instanceof Sample)) {
                    out = out.isEmpty() ? new ArrayList<>() : out;
                    watch.apply(shown);
                    follow(watch, observation.at(), out);
                }
            }
        }
        return out;
    }

    /**
     * Time passes.
     *
     * @param at UTC
     */
    public List<Order> tick(Instant at) {
        var out = new ArrayList<Order>();
        for (Watch watch : watches.values()) {
            List<WatchEvent> shown = watch.tick(at);
            if (!shown.isEmpty()) {
                watch.apply(shown);
                follow(watch, at, out);
            }
        }
        duties.values().removeIf(duty -> members(duty).isEmpty());
        return out;
    }

    /** When time alone decides something of any rule, unless something is heard before; UTC. */
    public Optional<Instant> next() {
        return watches.values().stream()
                .map(Watch::next)
                .filter(Objects::nonNull)
                .map(Deadline::at)
                .min(Comparator.naturalOrder());
    }

    /** A rule that begins to be watched, or for which the exposure is another. */
    public List<Order> watch(Watched watched, List<Delivered> heardBefore, Instant at) {
        var out = new ArrayList<Order>();
        Watch known = watches.get(watched.key());
        if (known == null) {
            Watch begun = heard(watched, heardBefore, at);
            put(begun);
            follow(begun, at, out);
        } else if (known.bound().equals(watched.bound())) {
            known.lasts(watched);
            follow(known, at, out);
        } else {
            Watch anew = heard(watched, heardBefore, at);
            anew.breaches().inherit(known.breaches());
            put(anew);
            follow(anew, at, out);
        }
        return out;
    }

    private Watch heard(Watched watched, List<Delivered> heardBefore, Instant at) {
        var watch = new Watch(watched);
        watch.hearAll(
                heardBefore.stream()
                        .filter(each -> matching.counts(each.observation()))
                        .filter(each -> Matching.isOf(each.observation(), watched.bound()))
                        .toList());
        watch.apply(watch.tick(at));
        return watch;
    }

    /** Whether nothing can come of a watch any more but what is known. */
    public boolean isOver(String key) {
        Watch watch = watches.get(key);
        return watch == null
                || watch.breaches().all().stream()
                        .noneMatch(each -> each.duty() != null && each.isOpen());
    }

    /** A rule is watched no longer; what was said of it stays. */
    public void forget(String key) {
        Watch gone = watches.remove(key);
        if (gone == null) {
            return;
        }
        index(gone.bound().terms().signal());
        duties.values().removeIf(duty -> duty.has(key) && members(duty).isEmpty());
    }

    private void put(Watch watch) {
        watches.put(watch.key(), watch);
        index(watch.bound().terms().signal());
    }

    private void index(String signal) {
        List<Watch> listening =
                watches.values().stream()
                        .filter(each -> each.bound().terms().signal().equals(signal))
                        .toList();
        if (listening.isEmpty()) {
            bySignal.remove(signal);
        } else {
            bySignal.put(signal, new Listening(listening));
        }
    }

    private void follow(Watch watch, Instant at, List<Order> out) {
        Set<String> touched = new LinkedHashSet<>(watch.breaches().settle(watch.until()));
        for (Breach fresh : watch.breaches().free(watch.until())) {
            Duty duty = joinable(watch, fresh).orElseGet(() -> begun(watch, fresh));
            watch.breaches().join(fresh.onset(), duty.id());
        }
        watch.breaches().all().stream()
                .map(Breach::duty)
                .filter(Objects::nonNull)
                .forEach(touched::add);
        touched.forEach(id -> tell(id, watch, at, out));
    }

    private void tell(String id, Watch watch, Instant at, List<Order> out) {
        Duty duty = duties.get(id);
        if (duty == null) {
            return;
        }
        List<Duty.Member> members = members(duty, watch);
        if (members.isEmpty()) {
            duty.retract(at, out);
            duties.remove(id);
            takenBack.merge(id, 1, Integer::sum);
        } else {
            duty.tell(members, at, out);
        }
    }

    private Duty begun(Watch watch, Breach breach) {
        int again = 0;
        String id = ObligationIds.of(watch.bound(), breach.onset(), again);
        while (takenBack.containsKey(id) || duties.containsKey(id)) {
            id = ObligationIds.of(watch.bound(), breach.onset(), ++again);
        }
        var duty = new Duty(id, watch.key());
        duties.put(id, duty);
        return duty;
    }

    /**
     * Where nobody says whose a signal is, what is crossed for several releases that users had at
     * the same time is one obligation: one of the same rule before another on the same signal. That
     * nothing was heard is of each release alone.
     */
    private Optional<Duty> joinable(Watch watch, Breach breach) {
        if (watch.isNamed() || !breach.isOpen() || breach.byAbsence()) {
            return Optional.empty();
        }
        return duties.values().stream()
                .filter(duty -> isSameSignal(members(duty), watch))
                .min(
                        Comparator.comparing(
                                        (Duty duty) ->
                                                !isSameRule(members(duty), watch.bound().terms()))
                                .thenComparing(Duty::id));
    }

    private boolean isSameSignal(Collection<Duty.Member> members, Watch watch) {
        Terms asked = watch.bound().terms();
        return members.stream().anyMatch(each -> each.breach().isOpen())
                && members.stream()
                        .allMatch(
                                each ->
                                        each.bound().terms().signal().equals(asked.signal())
                                                && each.bound().terms().comparison()
                                                        == asked.comparison()
                                                && each.bound().terms().harmKind()
                                                        == asked.harmKind()
                                                && !each.bound()
                                                        .releaseId()
                                                        .equals(watch.bound().releaseId())
                                                && !each.breach().byAbsence()
                                                && isUnnamedBeside(each.watch(), watch));
    }

    /** Nobody said whose its signal is, and users had both releases at one time. */
    private boolean isUnnamedBeside(String key, Watch other) {
        Watch watch = watches.get(key);
        return watch != null
                && !watch.isNamed()
                && outlasts(watch, other.bound().exposedAt())
                && outlasts(other, watch.bound().exposedAt());
    }

    private static boolean outlasts(Watch watch, Instant at) {
        Instant until = watch.until();
        return until == null || until.isAfter(at);
    }

    private static boolean isSameRule(Collection<Duty.Member> members, Terms asked) {
        return members.stream()
                .anyMatch(each -> each.bound().terms().ruleId().equals(asked.ruleId()));
    }

    private List<Duty.Member> members(Duty duty) {
        return duty.watches()
                .map(watches::get)
                .filter(Objects::nonNull)
                .flatMap(watch -> watch.membersOf(duty.id()))
                .toList();
    }

    /**
     * @param joining may have a breach of it that was not told yet
     */
    private List<Duty.Member> members(Duty duty, Watch joining) {
        return duty.has(joining.key())
                ? members(duty)
                : Stream.concat(members(duty).stream(), joining.membersOf(duty.id())).toList();
    }
}
