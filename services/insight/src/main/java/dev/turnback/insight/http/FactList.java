package dev.turnback.insight.http;

import dev.turnback.insight.facts.Fact;
import dev.turnback.insight.facts.Version;
import dev.turnback.web.Params;
import dev.turnback.web.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list of facts, the newest first, page by page. All pages are read at the position of the first,
 * so that what is recorded meanwhile moves no row from one page to another.
 */
final class FactList<F extends Fact> {

    private final List<Version<F>> sorted;
    private final Function<F, Instant> at;

    FactList(List<Version<F>> versions, Function<F, Instant> at) {
        this.at = at;
        this.sorted = versions.stream().sorted(order().reversed()).toList();
    }

    /** What a cursor stands for. */
    record Mark(String position, Instant at, String id) {

        /** Null on a first page. */
        static @Nullable Mark of(@Nullable String key) {
            if (key == null) {
                return null;
            }
            String[] parts = key.split("\\|", 3);
            try {
                if (parts.length == 3) {
                    return new Mark(parts[0], Instant.parse(parts[1]), parts[2]);
                }
            } catch (DateTimeException e) {
                // Told below, in the same words as a key without its parts.
            }
            throw Problem.badField("cursor", "expected the nextCursor of an earlier answer");
        }

        String cursor() {
            return Params.toCursor(position + "|" + at + "|" + id);
        }
    }

    /**
     * @param next null when there are no more
     */
    record Page<F extends Fact>(List<Version<F>> rows, @Nullable String next) {}

    List<Version<F>> all() {
        return sorted;
    }

    Page<F> page(@Nullable Mark after, int limit, String position) {
        List<Version<F>> rest =
                after == null
                        ? sorted
                        : sorted.stream().filter(version -> isAfter(version, after)).toList();
        if (rest.size() <= limit) {
            return new Page<>(rest, null);
        }
        List<Version<F>> rows = rest.subList(0, limit);
        F last = rows.getLast().fact();
        return new Page<>(rows, new Mark(position, at.apply(last), last.id()).cursor());
    }

    private boolean isAfter(Version<F> version, Mark mark) {
        int byTime = at.apply(version.fact()).compareTo(mark.at());
        return byTime < 0 || (byTime == 0 && version.fact().id().compareTo(mark.id()) < 0);
    }

    private Comparator<Version<F>> order() {
        return Comparator.comparing((Version<F> version) -> at.apply(version.fact()))
                .thenComparing(version -> version.fact().id());
    }
}
