package dev.turnback.release.domain.gate;

import dev.turnback.release.domain.release.Readiness.Duty;
import dev.turnback.release.domain.release.Readiness.Window;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The parts of a window in which none of some people is on duty. Times UTC. */
final class Gaps {

    private Gaps() {}

    /** The earliest first; empty when somebody is there all the time. */
    static List<Window> in(Window window, List<Duty> duties) {
        List<Window> there =
                duties.stream()
                        .map(duty -> hours(duty, window))
                        .filter(hours -> hours.from().isBefore(hours.to()))
                        .sorted(Comparator.comparing(Window::from))
                        .toList();
        var gaps = new ArrayList<Window>();
        Instant coveredTo = window.from();
        for (Window hours : there) {
            if (hours.from().isAfter(coveredTo)) {
                gaps.add(new Window(coveredTo, hours.from()));
            }
            coveredTo = later(coveredTo, hours.to());
        }
        if (coveredTo.isBefore(window.to())) {
            gaps.add(new Window(coveredTo, window.to()));
        }
        return gaps;
    }

    private static Window hours(Duty duty, Window window) {
        Instant from = duty.from() == null ? window.from() : later(duty.from(), window.from());
        Instant to = duty.to() == null ? window.to() : earlier(duty.to(), window.to());
        return new Window(from, to);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
