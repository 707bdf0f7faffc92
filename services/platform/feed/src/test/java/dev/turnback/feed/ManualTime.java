package dev.turnback.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Executor, timer and clock that move only when the test says so, on the test's own thread. */
final class ManualTime extends ScheduledThreadPoolExecutor implements InstantSource {

    private record Alarm(Instant at, Runnable action, ScheduledFuture<?> handle) {}

    private final ArrayDeque<Runnable> ready = new ArrayDeque<>();
    private final List<Alarm> alarms = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");

    ManualTime() {
        super(1);
    }

    Executor executor() {
        return ready::add;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable action, long delay, TimeUnit unit) {
        ScheduledFuture<?> handle = super.schedule(() -> {}, 1, TimeUnit.DAYS);
        alarms.add(new Alarm(now.plus(Duration.of(delay, unit.toChronoUnit())), action, handle));
        return handle;
    }

    /** Runs everything that can run without time passing. */
    void settle() {
        for (Runnable next = ready.poll(); next != null; next = ready.poll()) {
            next.run();
        }
    }

    /** Runs a few of the things that can run; false when there were less. */
    boolean step(int count) {
        for (int i = 0; i < count; i++) {
            Runnable next = ready.poll();
            if (next == null) {
                return false;
            }
            next.run();
        }
        return true;
    }

    void pass(Duration duration) {
        Instant end = now.plus(duration);
        settle();
        for (var next = nextAlarm(end); next != null; next = nextAlarm(end)) {
            alarms.remove(next);
            now = next.at;
            next.action.run();
            settle();
        }
        now = end;
    }

    private @Nullable Alarm nextAlarm(Instant end) {
        return alarms.stream()
                .filter(alarm -> !alarm.handle.isCancelled() && !alarm.at.isAfter(end))
                .min(Comparator.comparing(Alarm::at))
                .orElse(null);
    }
}
