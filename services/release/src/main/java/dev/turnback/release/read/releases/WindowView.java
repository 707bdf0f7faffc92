package dev.turnback.release.read.releases;

import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.release.UndoWindow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The undo window of a change as it is shown. All times are claimed, UTC.
 *
 * @param seconds how long it is open, null when an event closes it
 * @param event what closes it, null when its time does
 * @param dropsTo how far the change can be taken back once it is closed
 * @param opensAt when the change began to reach users, null before
 * @param closesAt when its time is over, null before it opens and when an event closes it
 * @param closedAt when it closed, null before and when it was stopped
 * @param stoppedAt when the release was taken back before it closed
 */
public record WindowView(
        UndoWindow.Kind kind,
        @Nullable Long seconds,
        @Nullable String event,
        @Nullable String description,
        Reversibility dropsTo,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Instant closedAt,
        @Nullable Instant stoppedAt) {

    static @Nullable WindowView of(@Nullable UndoWindow window) {
        return window == null ? null : shown(window, null, null, null);
    }

    /** Before it opens it is not open either. */
    boolean open() {
        return opensAt != null && closedAt == null && stoppedAt == null;
    }

    boolean isOverAt(Instant now) {
        return open() && closesAt != null && !now.isBefore(closesAt);
    }

    WindowView opened(Instant at) {
        return shown(window(), at, null, null);
    }

    WindowView closed(Instant at) {
        return shown(window(), opensAt, at, stoppedAt);
    }

    WindowView stopped(Instant at) {
        return open() ? shown(window(), opensAt, null, at) : this;
    }

    private UndoWindow window() {
        return new UndoWindow(kind, seconds, event, dropsTo, description);
    }

    private static WindowView shown(
            UndoWindow window,
            @Nullable Instant opensAt,
            @Nullable Instant closedAt,
            @Nullable Instant stoppedAt) {
        return new WindowView(
                window.kind(),
                window.seconds(),
                window.event(),
                window.description(),
                window.dropsTo(),
                opensAt,
                opensAt == null ? null : window.closesAt(opensAt),
                closedAt,
                stoppedAt);
    }
}
