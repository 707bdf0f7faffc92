package dev.turnback.insight;

import static dev.turnback.insight.LikeThisExamples.contained;
import static dev.turnback.insight.LikeThisExamples.declared;
import static dev.turnback.insight.LikeThisExamples.drill;
import static dev.turnback.insight.LikeThisExamples.harm;
import static dev.turnback.insight.LikeThisExamples.links;
import static dev.turnback.insight.LikeThisExamples.minute;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.contracts.incident.IncidentEvents;
import dev.turnback.contracts.incident.IncidentEvents.IncidentCancelled;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.metrics.EarlierIncidents;
import dev.turnback.insight.metrics.LikeThis;
import dev.turnback.kernel.PositionVector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds of every history. */
class LikeThisLawsTest {

    private static final int TODAY = 100;
    private static final Instant AT = minute(TODAY, 30);

    /** What is recorded of incidents, and what is answered from it. */
    private static final class Log {
        private final FactBook book = new FactBook();
        private long position;

        Log(List<List<IncidentEvents>> incidents) {
            incidents.forEach(this::append);
        }

        void append(List<IncidentEvents> events) {
            for (IncidentEvents event : events) {
                book.apply(LikeThisExamples.event(++position, event));
            }
        }

        Knowledge everything() {
            return Knowledge.at(PositionVector.of("incident", position));
        }

        LikeThis answer(Knowledge knowledge, Instant at) {
            return LikeThis.of(
                    EarlierIncidents.of(book, knowledge, "inc_now").orElseThrow(),
                    at,
                    500,
                    false,
                    "");
        }

        LikeThis answer() {
            return answer(everything(), AT);
        }

        int containedAt(int minute) {
            return Objects.requireNonNull(
                    answer(everything(), minute(TODAY, minute)).containedByThen());
        }
    }

    @Property(tries = 200)
    void theOrderInWhichIncidentsAreRecordedChangesNothing(@ForAll @IntRange(min = 1) int seed) {
        List<List<IncidentEvents>> incidents = history(new Random(seed));
        LikeThis inOrder = new Log(incidents).answer();
        Collections.shuffle(incidents, new Random(seed));
        assertThat(new Log(incidents).answer()).isEqualTo(inOrder);
    }

    @Property(tries = 200)
    void anIncidentThatBeginsLaterChangesNothing(@ForAll @IntRange(min = 1) int seed) {
        var random = new Random(seed);
        var log = new Log(history(random));
        LikeThis before = log.answer();
        log.append(incident("inc_later", TODAY + 1 + random.nextInt(9), random));
        assertThat(log.answer()).isEqualTo(before);
    }

    @Property(tries = 200)
    void whatIsRecordedLaterDoesNotChangeWhatWasKnown(@ForAll @IntRange(min = 1) int seed) {
        var random = new Random(seed);
        var log = new Log(history(random));
        Knowledge then = log.everything();
        LikeThis before = log.answer();
        Instant asOf = LikeThisExamples.RECORDED.plusSeconds(log.position);
        log.append(incident("inc_more", 1, random));
        log.append(List.of(contained("inc_now", TODAY, 5)));
        assertThat(log.answer(then, AT)).isEqualTo(before);
        assertThat(log.answer(new Knowledge(log.everything().position(), asOf), AT))
                .isEqualTo(before);
    }

    @Property(tries = 200)
    void theOlderItGrowsTheMoreHadBeenContained(
            @ForAll @IntRange(min = 1) int seed, @ForAll @IntRange(max = 90) int minute) {
        var log = new Log(history(new Random(seed)));
        int now = log.containedAt(minute);
        assertThat(log.containedAt(minute + 1)).isGreaterThanOrEqualTo(now);
        assertThat(now).isLessThanOrEqualTo(log.answer().n() - log.answer().open());
    }

    /** Up to forty before this one, which is still open. */
    private static List<List<IncidentEvents>> history(Random random) {
        var incidents = new ArrayList<List<IncidentEvents>>();
        incidents.add(
                List.of(
                        declared("inc_now", TODAY),
                        harm("inc_now", TODAY),
                        links("inc_now", "shop")));
        int earlier = random.nextInt(40);
        for (int i = 0; i < earlier; i++) {
            incidents.add(incident("inc_" + i, random.nextInt(TODAY), random));
        }
        return incidents;
    }

    private static List<IncidentEvents> incident(String id, int day, Random random) {
        var events = new ArrayList<IncidentEvents>();
        events.add(random.nextInt(8) == 0 ? drill(id, day) : declared(id, day));
        if (random.nextBoolean()) {
            events.add(harm(id, day));
        }
        if (random.nextInt(4) > 0) {
            events.add(links(id, random.nextInt(4) > 0 ? "shop" : "search"));
        }
        if (random.nextInt(4) > 0) {
            events.add(contained(id, day, random.nextInt(100) - 5));
        }
        if (random.nextInt(10) == 0) {
            events.add(new IncidentCancelled(id, "a test", minute(day, 50)));
        }
        return events;
    }
}
