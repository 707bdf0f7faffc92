package dev.turnback.feed;

import dev.turnback.feed.RebuildProgress.Purpose;
import dev.turnback.feed.RebuildProgress.State;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What is shown of rebuilds and checks. */
final class RebuildStatus {

    private RebuildStatus() {}

    static RebuildProgress of(RebuildRecord record, State state, SideBySide both) {
        if (record.endedAt().isPresent()) {
            return of(record);
        }
        List<Progress> progress = both.progress();
        int parked = both.parked();
        return new RebuildProgress(
                record.view(),
                record.purpose(),
                state,
                progress.stream().mapToLong(Progress::position).sum(),
                progress.stream().mapToLong(Progress::head).sum(),
                progress.stream().mapToDouble(Progress::perSecond).sum(),
                Progress.remaining(progress),
                parked,
                record.startedAt(),
                Optional.empty(),
                message(record.purpose(), state, parked, error(progress)));
    }

    /** One that has ended, perhaps before a restart. */
    static RebuildProgress of(RebuildRecord ended) {
        return new RebuildProgress(
                ended.view(),
                ended.purpose(),
                ended.state(),
                ended.position(),
                ended.position(),
                0,
                Optional.of(Duration.ZERO),
                0,
                ended.startedAt(),
                ended.endedAt(),
                message(ended.purpose(), ended.state(), 0, Optional.empty()));
    }

    private static Optional<String> error(List<Progress> progress) {
        return progress.stream().flatMap(p -> p.error().stream()).findFirst();
    }

    private static String message(
            Purpose purpose, State state, int parked, Optional<String> error) {
        return switch (state) {
            case FILLING ->
                    error.map(why -> "It is tried again after a failure: " + why)
                            .orElse("The copy is being filled; the view serves and follows.");
            case WAITING ->
                    parked > 0
                            ? "The copy lacks %d parked events: retry them, or cancel."
                                    .formatted(parked)
                            : "The view has stopped, so that nothing can be compared.";
            case SWITCHING -> "The view and its copy are brought to the same position.";
            case EQUAL ->
                    purpose == Purpose.CHECK
                            ? "The view is what its log says."
                            : "The view was rebuilt; nothing has changed.";
            case DIFFERENT ->
                    purpose == Purpose.CHECK
                            ? "The view is not what its log says: rebuild it."
                            : "The view was rebuilt; it holds something else than before.";
            case REPLACED -> "The view was rebuilt; it had stopped, so that nothing was compared.";
            case CANCELLED -> "It was cancelled; the view is as it was.";
        };
    }
}
