package dev.turnback.figures.watch;

import dev.turnback.figures.obligation.Rule;
import dev.turnback.figures.obligation.Sample;
import dev.turnback.figures.watch.WatchEvent.CameTooLate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Watches one rule over the exposure of one release. Samples, the edges of an alert and the passing
 * of time come in; each answers with what it newly shows. What is known after them depends on what
 * they were and on the latest moment heard of, not on the order in which they came, as long as none
 * comes later than is kept for; a sample told twice changes nothing.
 *
 * <p>The edge of an alert is a sample: 1 beyond the threshold when it fires, clear when it is
 * resolved. It becomes stale like any other, so that a missing end holds nothing open for ever.
 *
 * <p>The newest sample says what is too late, so one from the future has to be kept out by who
 * asks. So has a rule that was recorded after exposure. Not for several threads at a time.
 */
public final class RuleWatch {

    private final Terms terms;
    private final long lateBy;
    private final int mostSamples;
    private final Walk settled;
    private final Walk ahead;
    private final SampleWindow window = new SampleWindow();
    private final Told told = new Told();
    private final List<WatchEvent> settling = new ArrayList<>();
    private long settledTo = Nanos.EVER;
    private long now = Nanos.EVER;

    /**
     * @param exposedAt when the release reached its first users, UTC
     * @throws IllegalArgumentException when samples would be stale at once
     */
    public RuleWatch(Rule rule, Instant exposedAt, Lateness lateness) {
        terms = Terms.of(rule, exposedAt);
        lateBy = Nanos.of(lateness.by());
        mostSamples = lateness.mostSamples();
        settled = new Walk(terms);
        ahead = new Walk(terms);
    }

    /**
     * Goes on from a snapshot; what was told before it is not told again.
     *
     * @param snapshot of a watch of the same rule and exposure
     */
    public static RuleWatch resume(
            Rule rule, Instant exposedAt, Lateness lateness, WatchSnapshot snapshot) {
        var watch = new RuleWatch(rule, exposedAt, lateness);
        watch.settled.resume(snapshot.settled());
        watch.settledTo = snapshot.settledTo();
        snapshot.kept().forEach(kept -> watch.window.add(kept.at(), kept.harm()));
        watch.now = snapshot.now();
        watch.readAgain();
        return watch;
    }

    public WatchSnapshot snapshot() {
        return new WatchSnapshot(settled.settled(), settledTo, window.kept(), now);
    }

    public List<WatchEvent> sample(Sample sample) {
        return sample(sample.at(), sample.value());
    }

    /**
     * @param at when it was measured, UTC
     * @throws IllegalArgumentException when the value is not a finite number
     */
    public List<WatchEvent> sample(Instant at, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a sample is a finite number, not " + value);
        }
        return hear(at, terms.harm(value));
    }

    /**
     * @param at since when the alert fires, UTC
     */
    public List<WatchEvent> fires(Instant at) {
        return hear(at, terms.harmOfAnAlert());
    }

    /**
     * @param at since when the alert does not fire any more, UTC
     */
    public List<WatchEvent> resolves(Instant at) {
        return hear(at, terms.clear());
    }

    /**
     * Another alert of the same signal shows that it was otherwise at a moment: this is told in the
     * place of what was told of it before, if anything was.
     *
     * @param at UTC
     * @param fires whether any alert fires from then on
     */
    public List<WatchEvent> correct(Instant at, boolean fires) {
        long moment = Nanos.of(at);
        double harm = fires ? terms.harmOfAnAlert() : terms.clear();
        if (moment < settledTo || !window.replace(moment, harm)) {
            return hear(at, harm);
        }
        return readAgain();
    }

    /**
     * Time passes with no sample; one that comes later can still be earlier.
     *
     * @param at UTC; nothing happens when a later moment was heard of
     */
    public List<WatchEvent> tick(Instant at) {
        long moment = Nanos.of(at);
        if (moment <= now) {
            return List.of();
        }
        now = moment;
        return isAbsentFromTheStart() ? readAgain() : pass(told.size());
    }

    /** When something is decided if nothing is heard until then; null for never. */
    public @Nullable Deadline next() {
        return isAbsentFromTheStart() ? nothingHeard().nextAfter(now) : ahead.next();
    }

    private List<WatchEvent> hear(Instant when, double harm) {
        long at = Nanos.of(when);
        if (at < settledTo) {
            return List.of(new CameTooLate(when));
        }
        List<WatchEvent> answer =
                ahead.continuesAt(at) && !isAbsentFromTheStart()
                        ? readOn(at, harm)
                        : readInPlace(at, harm);
        settle();
        return answer;
    }

    private List<WatchEvent> readOn(long at, double harm) {
        int before = told.size();
        window.add(at, harm);
        now = Math.max(now, at);
        ahead.hear(at, harm, told.events());
        return pass(before);
    }

    private List<WatchEvent> pass(int before) {
        ahead.passTo(now, told.events());
        return told.since(before);
    }

    private List<WatchEvent> readInPlace(long at, double harm) {
        if (!window.merge(at, harm)) {
            return List.of();
        }
        now = Math.max(now, at);
        return readAgain();
    }

    private List<WatchEvent> readAgain() {
        var events = new ArrayList<WatchEvent>();
        ahead.resume(settled.settled());
        for (int i = 0; i < window.size(); i++) {
            ahead.hear(window.at(i), window.harm(i), events);
        }
        if (isAbsentFromTheStart()) {
            return told.replaceBy(nothingHeard().by(now));
        }
        ahead.passTo(now, events);
        return told.replaceBy(events);
    }

    /** Until enough is heard, everything that was heard can still mean something else. */
    private void settle() {
        if (window.isEmpty()) {
            return;
        }
        settledTo = Math.max(settledTo, Nanos.minus(window.newest(), lateBy));
        while (isSettled(window.at(0))) {
            settledTo = Math.max(settledTo, window.at(0) + 1);
            settling.clear();
            settled.hear(window.at(0), window.harm(0), settling);
            told.settle(settling);
            window.removeFirst();
        }
    }

    private boolean isSettled(long oldest) {
        return (oldest < settledTo || window.size() > mostSamples)
                && (oldest <= terms.exposedAt() || !isAbsentFromTheStart());
    }

    private boolean isAbsentFromTheStart() {
        return terms.mustHaveData() && ahead.hasHeardTooFew();
    }

    private NothingHeard nothingHeard() {
        return new NothingHeard(terms, ahead.breachedBefore());
    }
}
