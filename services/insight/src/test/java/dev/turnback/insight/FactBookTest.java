package dev.turnback.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.history.SetAsideReason;
import dev.turnback.contracts.release.ReleaseEvents.WaiverRevoked;
import dev.turnback.feed.PublishedEvent;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.kernel.PositionVector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FactBookTest {

    private static final Knowledge ALL = Knowledge.at(PositionVector.of("release", 1_000));

    @Property
    void anyOrderAcrossDifferentThingsGivesTheSameDigest(@ForAll @IntRange(min = 1) int seed) {
        List<PublishedEvent> events = history(seed);
        String inOrder = fold(events).digest(ALL);
        assertThat(fold(interleaved(events, new Random(seed))).digest(ALL)).isEqualTo(inOrder);
    }

    @Property
    void duplicatesChangeNothing(@ForAll @IntRange(min = 1) int seed) {
        List<PublishedEvent> events = history(seed);
        var doubled = new ArrayList<PublishedEvent>();
        var random = new Random(seed);
        for (int i = 0; i < events.size(); i++) {
            doubled.add(events.get(i));
            doubled.add(events.get(random.nextInt(i + 1)));
        }
        assertThat(fold(doubled).digest(ALL)).isEqualTo(fold(events).digest(ALL));
    }

    @Property
    void aReplayAtAPositionEqualsWhatWasShownThere(
            @ForAll @IntRange(min = 1) int seed, @ForAll @IntRange(min = 1, max = 30) int length) {
        List<PublishedEvent> events = history(seed);
        List<PublishedEvent> then = events.subList(0, Math.min(length, events.size()));
        long position = then.getLast().position();
        Knowledge atThatTime = Knowledge.at(PositionVector.of("release", position));
        assertThat(fold(events).digest(atThatTime)).isEqualTo(fold(then).digest(ALL));
        Knowledge asOf = new Knowledge(ALL.position(), then.getLast().recordedAt());
        assertThat(fold(events).digest(asOf)).isEqualTo(fold(then).digest(ALL));
    }

    @Property
    void whatIsStoredReadsBackAsItWas(@ForAll @IntRange(min = 1) int seed) {
        var format = new StoredEvents();
        for (PublishedEvent event : history(seed)) {
            assertThat(format.read(format.write(event))).isEqualTo(event);
        }
    }

    @Test
    void anObservationThatALongerHistoryExplainsIsCountedOnceAsWhatItTurnedOutToBe() {
        PublishedEvent aside =
                Examples.event(1, Examples.setAside("obs_0a1b", SetAsideReason.ORIGINAL_NOT_FOUND));
        PublishedEvent rollback =
                Examples.event(
                        2,
                        Examples.attempt(
                                "att_0a1b",
                                "2026-01-06T10:00:00Z",
                                "2026-01-06T12:30:00Z",
                                ChangeKind.CODE));
        for (var events : List.of(List.of(aside, rollback), List.of(rollback, aside))) {
            FactBook book = fold(events);
            Knowledge before = Knowledge.at(PositionVector.of("release", 1));
            assertThat(book.setAside().known(before)).hasSize(1);
            assertThat(book.attempts().known(before)).isEmpty();
            assertThat(book.setAside().known(ALL)).isEmpty();
            assertThat(book.attempts().known(ALL)).hasSize(1);
        }
    }

    @Test
    void whatChangesNoFactIsNoReasonToLookAgain() {
        FactBook book = fold(Examples.shop());
        PositionVector asked = PositionVector.of("release", 9);
        assertThat(book.unchangedSince(asked)).isEqualTo(PositionVector.of("release", 7));
        book.apply(
                Examples.event(8, new WaiverRevoked("wvr_1", "rel_1", "shop", Examples.RECORDED)));
        assertThat(book.unchangedSince(asked)).isEqualTo(PositionVector.of("release", 7));
        Examples.live(9).forEach(book::apply);
        assertThat(book.unchangedSince(asked)).isEqualTo(asked);
        assertThat(book.unchangedSince(PositionVector.of("release", 12)))
                .isEqualTo(PositionVector.of("release", 10));
    }

    private static FactBook fold(Collection<PublishedEvent> events) {
        var book = new FactBook();
        events.forEach(book::apply);
        return book;
    }

    /** The shop, a live attempt, and revisions of a few attempts. */
    private static List<PublishedEvent> history(int seed) {
        var random = new Random(seed);
        var events = new ArrayList<>(Examples.shop());
        events.addAll(Examples.live(8));
        for (long position = 10; position < 30; position++) {
            var attempt =
                    Examples.attempt(
                            "att_" + random.nextInt(6),
                            "2026-01-06T10:00:00Z",
                            random.nextBoolean() ? "2026-01-06T12:30:00Z" : null,
                            List.of(ChangeKind.values())
                                    .get(random.nextInt(ChangeKind.values().length)));
            events.add(Examples.event(position, attempt));
        }
        return events;
    }

    /** A random merge that keeps the order of each thing's own events. */
    private static List<PublishedEvent> interleaved(List<PublishedEvent> events, Random random) {
        Map<String, Deque<PublishedEvent>> bySubject = new LinkedHashMap<>();
        events.forEach(e -> bySubject.computeIfAbsent(e.subject(), s -> new ArrayDeque<>()).add(e));
        var merged = new ArrayList<PublishedEvent>();
        while (!bySubject.isEmpty()) {
            var subjects = List.copyOf(bySubject.keySet());
            String next = subjects.get(random.nextInt(subjects.size()));
            Deque<PublishedEvent> rest = bySubject.getOrDefault(next, new ArrayDeque<>());
            merged.add(rest.removeFirst());
            if (rest.isEmpty()) {
                bySubject.remove(next);
            }
        }
        return merged;
    }
}
