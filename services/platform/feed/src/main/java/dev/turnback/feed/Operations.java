package dev.turnback.feed;

import dev.turnback.feed.Progress.State;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A runner at one moment, for those who run the service. */
public record Operations(List<View> views) {

    public Operations {
        views = List.copyOf(views);
    }

    /**
     * One view.
     *
     * @param state of the source that is worst off
     * @param position positions of all sources that are in the view, added up
     * @param head last positions of all sources, added up
     * @param perSecond positions per second over the last few seconds
     * @param eta how long the rest will take at this rate; empty when nothing moves
     * @param parked how many events the view lacks because they are parked
     * @param sources one for each source
     * @param rebuild the one that goes on, or how the last one ended
     * @param check the one that goes on, or what the last one found
     */
    public record View(
            String name,
            State state,
            long position,
            long head,
            double perSecond,
            Optional<Duration> eta,
            int parked,
            List<Progress> sources,
            Optional<RebuildProgress> rebuild,
            Optional<RebuildProgress> check) {

        public View {
            sources = List.copyOf(sources);
        }

        static View of(
                String name,
                List<Progress> sources,
                Optional<RebuildProgress> rebuild,
                Optional<RebuildProgress> check) {
            return new View(
                    name,
                    sources.stream()
                            .map(Progress::state)
                            .max(Comparator.naturalOrder())
                            .orElse(State.RUNNING),
                    sources.stream().mapToLong(Progress::position).sum(),
                    sources.stream().mapToLong(Progress::head).sum(),
                    sources.stream().mapToDouble(Progress::perSecond).sum(),
                    Progress.remaining(sources),
                    sources.stream().mapToInt(Progress::parked).sum(),
                    sources,
                    rebuild,
                    check);
        }
    }
}
