package dev.turnback.decision.signal.watch;

import dev.turnback.figures.watch.WatchEvent.Crossed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A breach of a rule as far as is known, times in UTC.
 *
 * @param recrossedAt since when it is in breach again, where it had begun to recover
 * @param duty the obligation that it is part of; null while it is of none
 */
record Breach(
        Instant onset,
        Instant confirmedAt,
        boolean byAbsence,
        boolean preexisting,
        Course course,
        @Nullable Instant recrossedAt,
        @Nullable String duty) {

    /** How it goes, and since when; null while it is in breach. */
    record Course(Kind kind, @Nullable Instant since) {

        enum Kind {
            IN_BREACH,
            CLEARED,
            LOST
        }

        static final Course IN_BREACH = new Course(Kind.IN_BREACH, null);

        static Course cleared(Instant containedAt) {
            return new Course(Kind.CLEARED, containedAt);
        }

        static Course lost(Instant staleSince) {
            return new Course(Kind.LOST, staleSince);
        }
    }

    static Breach of(Crossed crossed) {
        return new Breach(
                crossed.onset(),
                crossed.confirmedAt(),
                crossed.byAbsence(),
                crossed.preexisting(),
                Course.IN_BREACH,
                null,
                null);
    }

    boolean isOpen() {
        return course.kind() == Course.Kind.IN_BREACH;
    }

    /** It was confirmed while the release was exposed. */
    boolean countsUntil(@Nullable Instant exposed) {
        return exposed == null || confirmedAt.isBefore(exposed);
    }

    Breach going(Course now) {
        return new Breach(onset, confirmedAt, byAbsence, preexisting, now, recrossedAt, duty);
    }

    Breach recrossed(Instant at) {
        return new Breach(onset, confirmedAt, byAbsence, preexisting, Course.IN_BREACH, at, duty);
    }

    Breach of(@Nullable String obligation) {
        return new Breach(
                onset, confirmedAt, byAbsence, preexisting, course, recrossedAt, obligation);
    }
}
