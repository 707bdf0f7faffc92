package dev.turnback.incident.domain.told;

import dev.turnback.contracts.IncidentStep;
import dev.turnback.contracts.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that one source tells of one incident: the same in whatever order and however often it is
 * told. Times are claimed, UTC.
 *
 * @param begunAt the earliest time that is told of
 * @param titled the first title, null while none is told
 * @param rated the last severity, null while none is told
 * @param components all that it is said to be about, sorted
 * @param resolutions every time at which it is said to be over, sorted
 * @param reopenedAt the last time at which it was not over after all, null for none
 */
public record Told(
        String incidentId,
        Instant begunAt,
        @Nullable Titled titled,
        @Nullable Rated rated,
        List<String> components,
        List<Instant> resolutions,
        @Nullable Instant reopenedAt) {

    /** Until somebody rates it. */
    public static final Severity UNRATED = Severity.SEV3;

    private static final String UNTITLED = "An incident without a title";

    /** A title, and when it was one. */
    public record Titled(String title, Instant at) {}

    /** A severity, and when it was one. */
    public record Rated(Severity severity, Instant at) {}

    private static final Comparator<Titled> FIRST =
            Comparator.comparing(Titled::at).thenComparing(Titled::title);

    /** Of two at the same time the worse one counts. */
    private static final Comparator<Rated> LAST =
            Comparator.comparing(Rated::at)
                    .thenComparing(Rated::severity, Comparator.reverseOrder());

    public Told {
        components = List.copyOf(components);
        resolutions = List.copyOf(resolutions);
    }

    /** What the first thing that is told makes of it. */
    public static Told of(String incidentId, ToldFact fact) {
        return new Told(
                incidentId,
                earlier(fact.begunAt(), fact.at()),
                fact.title() == null ? null : new Titled(fact.title(), fact.at()),
                fact.severity() == null ? null : new Rated(fact.severity(), fact.at()),
                fact.component() == null ? List.of() : List.of(fact.component()),
                fact.step() == IncidentStep.RESOLVED ? List.of(fact.at()) : List.of(),
                fact.step() == IncidentStep.REOPENED ? fact.at() : null);
    }

    /** With one more thing that is told. */
    public Told and(ToldFact fact) {
        Told other = of(incidentId, fact);
        return new Told(
                incidentId,
                earlier(begunAt, other.begunAt),
                one(titled, other.titled, BinaryOperator.minBy(FIRST)),
                one(rated, other.rated, BinaryOperator.maxBy(LAST)),
                both(components, other.components),
                both(resolutions, other.resolutions),
                one(
                        reopenedAt,
                        other.reopenedAt,
                        BinaryOperator.maxBy(Comparator.<Instant>naturalOrder())));
    }

    public String title() {
        return titled == null ? UNTITLED : titled.title();
    }

    public Severity severity() {
        return rated == null ? UNRATED : rated.severity();
    }

    /**
     * The last time at which it was over; empty while it never was. That it was reopened since is
     * told by {@link #reopenedAt}.
     */
    public Optional<Instant> resolvedAt() {
        return resolutions.isEmpty() ? Optional.empty() : Optional.of(resolutions.getLast());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static <T> @Nullable T one(
            @Nullable T one, @Nullable T other, BinaryOperator<T> ofBoth) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return ofBoth.apply(one, other);
    }

    private static <T extends Comparable<T>> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().sorted().toList();
    }
}
