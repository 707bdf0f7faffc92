package dev.turnback.decision.signal.watch;

import dev.turnback.decision.signal.watch.Breach.Course;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has been told of an obligation, times in UTC.
 *
 * @param opener the watch whose breach opened it
 * @param opened null before that is told
 * @param alertedAt when an alert on it was first delivered; null when none was
 * @param joined the watches that it may be too
 * @param said how much was told
 */
record DutyState(
        String id,
        String opener,
        @Nullable Opened opened,
        Course course,
        @Nullable Instant alertedAt,
        List<String> joined,
        long said) {

    record Opened(Instant onset, Instant confirmedAt, boolean preexisting) {}

    DutyState {
        joined = List.copyOf(joined);
    }

    DutyState opened(Opened now) {
        return new DutyState(id, opener, now, course, alertedAt, joined, said);
    }

    DutyState going(Course now) {
        return new DutyState(id, opener, opened, now, alertedAt, joined, said);
    }

    DutyState alerted(Instant at) {
        return new DutyState(id, opener, opened, course, at, joined, said);
    }

    DutyState joinedBy(String watch) {
        return new DutyState(
                id,
                opener,
                opened,
                course,
                alertedAt,
                Stream.concat(joined.stream(), Stream.of(watch)).toList(),
                said);
    }

    DutyState saidMore() {
        return new DutyState(id, opener, opened, course, alertedAt, joined, said + 1);
    }
}
