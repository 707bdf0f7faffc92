package dev.turnback.incident.read.replay;

import dev.turnback.axon.RecordedEvent;
import dev.turnback.contracts.Authority;
import dev.turnback.contracts.DecisionKind;
import dev.turnback.incident.read.export.Exporter.Gathered;
import dev.turnback.incident.read.export.HeardDecision;
import dev.turnback.incident.read.log.LogEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded of an incident, and what was known by that of decisions and crossed rules.
 * Times are UTC.
 *
 * @param recorded everything, in the order in which it was recorded
 * @param decisions in the order in which they became known
 * @param crossings in the order in which they became known; without those that turned out to be
 *     none
 * @param asOf only what was recorded by then; null for everything
 */
public record Replay(
        String incidentId,
        List<Recorded> recorded,
        List<KnownDecision> decisions,
        List<KnownCrossing> crossings,
        @Nullable Instant asOf) {

    /**
     * One event.
     *
     * @param position as in {@code decision:77}
     * @param at when it happened, as claimed
     * @param recordedAt when the log's writer stamped it
     * @param laterBySeconds how long after it happened it was recorded; 0 when it was told ahead
     * @param sentence what it says, in English
     */
    public record Recorded(
            String position,
            Instant at,
            Instant recordedAt,
            double laterBySeconds,
            String sentence) {

        static Recorded of(String position, Instant at, Instant recordedAt, String sentence) {
            long later = Duration.between(at, recordedAt).toMillis();
            return new Recorded(
                    position, at, recordedAt, later <= 0 ? 0 : later / 1_000.0, sentence);
        }
    }

    /**
     * @param withdrawnAt null while nobody who might has withdrawn it
     * @param afterEffect what was decided had been done when it was withdrawn
     * @param at when it was decided, as claimed
     */
    public record KnownDecision(
            String decisionId,
            DecisionKind kind,
            Authority authority,
            @Nullable Instant withdrawnAt,
            boolean afterEffect,
            Instant at,
            String position) {

        /** It was decided by somebody who might, and nobody took it back in time. */
        boolean counts() {
            return authority.counts() && (withdrawnAt == null || afterEffect);
        }
    }

    /**
     * @param rule as its sheet calls it
     * @param onset S
     * @param confirmedAt tc
     * @param knowableAt K
     * @param decideBy K + B; null while the clock stands still
     * @param decidedAt the earliest decision that stops its clock; null for none
     * @param clearedAt C; null while it goes on
     */
    public record KnownCrossing(
            String obligationId,
            String rule,
            Instant onset,
            Instant confirmedAt,
            Instant knowableAt,
            @Nullable Instant decideBy,
            @Nullable Instant decidedAt,
            @Nullable Instant clearedAt) {}

    static Replay of(Gathered gathered, @Nullable Instant asOf) {
        Known known = Known.of(gathered.decided());
        return new Replay(
                gathered.incident().id(),
                recorded(gathered),
                known.decisions(),
                known.crossings(),
                asOf);
    }

    private static List<Recorded> recorded(Gathered gathered) {
        return Stream.concat(
                        gathered.own().stream().map(event -> recorded(event, gathered)),
                        gathered.decided().stream().map(Replay::recorded))
                .sorted(
                        Comparator.comparing(Recorded::recordedAt)
                                .thenComparing(Recorded::position))
                .toList();
    }

    private static Recorded recorded(RecordedEvent event, Gathered gathered) {
        LogEntry entry = LogEntry.of(event, gathered.incident());
        return Recorded.of(entry.position(), entry.at(), entry.recordedAt(), entry.sentence());
    }

    private static Recorded recorded(HeardDecision heard) {
        return Recorded.of(
                heard.at(), heard.event().time(), heard.recordedAt(), RecordedWords.of(heard));
    }
}
