package dev.turnback.incident.domain.told;

import dev.turnback.contracts.IncidentStep;
import dev.turnback.contracts.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that one source tells of one incident: the same in whatever order and however often it is
 * told. Times are claimed, UTC.
 *
 * @param begunAt the earliest time that is told of
 * @param titled the first title, null while none is told
 * @param ratings every severity that is told, and when, the last one at last; of two at the same
 *     time the worse one is the later one
 * @param components all that it is said to be about, sorted
 * @param resolutions every time at which it is said to be over, sorted
 * @param reopenings every time at which it was not over after all, sorted
 */
public record Told(
        String incidentId,
        Instant begunAt,
        @Nullable Titled titled,
        List<Rated> ratings,
        List<String> components,
        List<Instant> resolutions,
        List<Instant> reopenings) {

    /** Until somebody rates it. */
    public static final Severity UNRATED = Severity.SEV3;

    private static final String UNTITLED = "An incident without a title";

    /** A title, and when it was one. */
    public record Titled(String title, Instant at) {}

    /** A severity, and when it was one. */
    public record Rated(Severity severity, Instant at) {}

    /**
     * It was over.
     *
     * @param endedAt the last time at which it was said to be
     * @param reopenedAt since when it went on after all, not before its end; null while it did not
     */
    public record End(Instant endedAt, @Nullable Instant reopenedAt) {}

    private static final Comparator<Titled> FIRST =
            Comparator.comparing(Titled::at).thenComparing(Titled::title);

    private static final Comparator<Rated> ORDER =
            Comparator.comparing(Rated::at)
                    .thenComparing(Rated::severity, Comparator.reverseOrder());

    public Told {
        ratings = List.copyOf(ratings);
        components = List.copyOf(components);
        resolutions = List.copyOf(resolutions);
        reopenings = List.copyOf(reopenings);
    }

    /** What the first thing that is told makes of it. */
    public static Told of(String incidentId, ToldFact fact) {
        return new Told(
                incidentId,
                earlier(fact.begunAt(), fact.at()),
                fact.title() == null ? null : new Titled(fact.title(), fact.at()),
                fact.severity() == null
                        ? List.of()
                        : List.of(new Rated(fact.severity(), fact.at())),
                fact.component() == null ? List.of() : List.of(fact.component()),
                fact.step() == IncidentStep.RESOLVED ? List.of(fact.at()) : List.of(),
                fact.step() == IncidentStep.REOPENED ? List.of(fact.at()) : List.of());
    }

    /** With one more thing that is told. */
    public Told and(ToldFact fact) {
        Told other = of(incidentId, fact);
        return new Told(
                incidentId,
                earlier(begunAt, other.begunAt),
                earlier(titled, other.titled),
                both(ratings, other.ratings, ORDER),
                both(components, other.components, Comparator.naturalOrder()),
                both(resolutions, other.resolutions, Comparator.naturalOrder()),
                both(reopenings, other.reopenings, Comparator.naturalOrder()));
    }

    public String title() {
        return titled == null ? UNTITLED : titled.title();
    }

    public Severity severity() {
        return ratings.isEmpty() ? UNRATED : ratings.getLast().severity();
    }

    /**
     * When it became as bad as it is rated now, from another rating; empty while it was never rated
     * anew.
     */
    public Optional<Instant> ratedAnewAt() {
        for (int i = ratings.size() - 1; i > 0; i--) {
            if (ratings.get(i - 1).severity() != severity()) {
                return Optional.of(ratings.get(i).at());
            }
        }
        return Optional.empty();
    }

    /** When it is over; empty while it goes on. */
    public Optional<Instant> overAt() {
        return ends().filter(each -> each.reopenedAt() == null).map(End::endedAt).findFirst();
    }

    /** The last end after which it went on; empty when it never did. */
    public Optional<End> endThatWasNone() {
        return ends().filter(each -> each.reopenedAt() != null).reduce((_, later) -> later);
    }

    /**
     * In order; all but the last were none. Said at the same time, that it goes on counts: nobody
     * shall believe it over while it is not.
     */
    private Stream<End> ends() {
        var ends = Stream.<End>builder();
        Instant goesOnSince = Instant.MIN;
        for (Instant reopenedAt : reopenings) {
            Instant endedAt = lastEnd(goesOnSince, reopenedAt);
            if (endedAt != null) {
                ends.add(new End(endedAt, reopenedAt));
                goesOnSince = reopenedAt;
            }
        }
        Instant over = lastEnd(goesOnSince, Instant.MAX);
        if (over != null) {
            ends.add(new End(over, null));
        }
        return ends.build();
    }

    private @Nullable Instant lastEnd(Instant after, Instant upTo) {
        return resolutions.stream()
                .filter(each -> each.isAfter(after) && !each.isAfter(upTo))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static @Nullable Titled earlier(@Nullable Titled one, @Nullable Titled other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return FIRST.compare(one, other) <= 0 ? one : other;
    }

    private static <T> List<T> both(List<T> one, List<T> other, Comparator<T> order) {
        return Stream.concat(one.stream(), other.stream()).distinct().sorted(order).toList();
    }
}
