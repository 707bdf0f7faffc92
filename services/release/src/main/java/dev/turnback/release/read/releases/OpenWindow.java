package dev.turnback.release.read.releases;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Reversibility;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A change that can still be taken back as it was planned. All times are claimed, UTC.
 *
 * @param version of the software that is released
 * @param dropsTo how far the change can be taken back afterwards
 * @param closesAt null when an event closes it
 * @param event what closes it, null when its time does
 * @param remainingSeconds until it closes, from the service's clock; null when an event closes it
 */
public record OpenWindow(
        String releaseId,
        String component,
        String version,
        int changeIndex,
        ChangeKind kind,
        @Nullable String pattern,
        Reversibility dropsTo,
        Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable String event,
        @Nullable Double remainingSeconds) {

    private static final double MILLIS = 1_000;

    static final Comparator<OpenWindow> SOONEST_FIRST = Comparator.comparing(OpenWindow::key);

    /** The open windows of releases, as they are seen at that time, the soonest to close first. */
    public static List<OpenWindow> ofAll(List<ReleaseView> releases, Instant now) {
        return releases.stream()
                .flatMap(release -> of(release, now))
                .sorted(SOONEST_FIRST)
                .toList();
    }

    /** The open windows of a release, as it is seen at that time. */
    static Stream<OpenWindow> of(ReleaseView release, Instant now) {
        return release.changes().stream()
                .filter(ChangeView::windowIsOpen)
                .map(
                        change ->
                                of(
                                        release,
                                        change,
                                        Objects.requireNonNull(change.undoWindow()),
                                        now));
    }

    private static OpenWindow of(
            ReleaseView release, ChangeView change, WindowView window, Instant now) {
        Instant closesAt = window.closesAt();
        return new OpenWindow(
                release.id(),
                release.component(),
                release.version(),
                change.index(),
                change.kind(),
                change.pattern(),
                window.dropsTo(),
                Objects.requireNonNull(window.opensAt()),
                closesAt,
                window.event(),
                closesAt == null ? null : Duration.between(now, closesAt).toMillis() / MILLIS);
    }

    /** Sorts as text by the closing; a window that an event closes comes last. */
    String key() {
        String closing =
                closesAt == null
                        ? "~"
                        : "%020d.%09d".formatted(closesAt.getEpochSecond(), closesAt.getNano());
        return "%s/%s/%05d".formatted(closing, releaseId, changeIndex);
    }
}
