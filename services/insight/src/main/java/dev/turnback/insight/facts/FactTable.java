package dev.turnback.insight.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Facts of one type by id, every version kept. One thread writes while others read; a reader names
 * the position it reads at, so what arrives meanwhile doesn't touch it.
 */
public final class FactTable<F extends Fact> {

    /** To find one of many at once. */
    private final Map<String, Versions<F>> byId = new ConcurrentHashMap<>();

    /** The same in order of id, for who looks at all. */
    private final NavigableMap<String, Versions<F>> inOrder = new ConcurrentSkipListMap<>();

    private final String prefix;
    private final List<FactTable<? extends Fact>> others = new ArrayList<>();

    /**
     * @param prefix what the ids of this type begin with, such as {@code att}
     */
    FactTable(String prefix) {
        this.prefix = prefix + "_";
    }

    /**
     * Tables in which the same observation may stand: a longer history can show that what was set
     * aside was a rollback. Ids that differ by their prefix only are the same observation, and the
     * newest version of it is the one that counts.
     */
    void sharesObservationsWith(FactTable<? extends Fact> other) {
        others.add(other);
    }

    /** The last version that is known, of every fact that counts, in order of id. */
    public Stream<Version<F>> known(Knowledge knowledge) {
        return inOrder.values().stream()
                .map(versions -> last(versions.all, knowledge))
                .flatMap(Stream::ofNullable)
                .filter(version -> version.fact().counts())
                .filter(version -> countsHere(version, knowledge));
    }

    /** The last version that is known of one fact; empty when there is none that counts. */
    public Optional<Version<F>> find(String id, Knowledge knowledge) {
        return Optional.ofNullable(last(versions(id), knowledge))
                .filter(version -> version.fact().counts())
                .filter(version -> countsHere(version, knowledge));
    }

    private boolean countsHere(Version<F> version, Knowledge knowledge) {
        String id = version.fact().id();
        if (!id.startsWith(prefix)) {
            return true;
        }
        String observation = id.substring(prefix.length());
        return others.stream()
                .noneMatch(other -> other.isNewer(observation, version.position(), knowledge));
    }

    private boolean isNewer(String observation, long position, Knowledge knowledge) {
        Version<F> here = last(versions(prefix + observation), knowledge);
        return here != null && here.position() > position;
    }

    /** What each known version of every fact was recorded as. */
    Stream<Recorded> recorded(Knowledge knowledge) {
        return inOrder.values().stream()
                .flatMap(versions -> versions.all.stream())
                .filter(version -> version.isKnown(knowledge))
                .map(
                        version ->
                                new Recorded(
                                        version.source(),
                                        version.position(),
                                        version.recordedAt(),
                                        version.fact().id()));
    }

    /** The known versions of a fact, oldest first; empty when it isn't known. */
    public List<Version<F>> history(String id, Knowledge knowledge) {
        return versions(id).stream().filter(version -> version.isKnown(knowledge)).toList();
    }

    /**
     * A fact as it is now.
     *
     * @throws java.util.NoSuchElementException when there is none
     */
    F latest(String id) {
        return versions(id).getLast().fact();
    }

    /** The same, also where it does not count; empty when there is none. */
    Optional<F> now(String id) {
        List<Version<F>> versions = versions(id);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast().fact());
    }

    /** A fact as it is now, null when there is none that counts. */
    @Nullable F standing(String id) {
        List<Version<F>> versions = versions(id);
        if (versions.isEmpty() || !versions.getLast().fact().counts()) {
            return null;
        }
        Version<F> last = versions.getLast();
        String observation = id.startsWith(prefix) ? id.substring(prefix.length()) : "";
        boolean shownToBeAnother =
                !observation.isEmpty()
                        && others.stream().anyMatch(o -> o.isNewer(observation, last.position()));
        return shownToBeAnother ? null : last.fact();
    }

    private boolean isNewer(String observation, long position) {
        List<Version<F>> here = versions(prefix + observation);
        return !here.isEmpty() && here.getLast().position() > position;
    }

    public int size() {
        return byId.size();
    }

    /**
     * Adds the version that an event makes of the fact.
     *
     * @param change takes the fact before, null when there is none; returns null when the event
     *     means nothing to it
     * @return true when a version was added; false for an event that was applied before
     */
    boolean evolve(String id, Stamp stamp, UnaryOperator<@Nullable F> change) {
        List<Version<F>> before = versions(id);
        if (!before.isEmpty() && before.getLast().position() >= stamp.position()) {
            return false;
        }
        F after = change.apply(before.isEmpty() ? null : before.getLast().fact());
        if (after == null) {
            return false;
        }
        add(new Version<>(stamp.source(), stamp.position(), stamp.recordedAt(), after));
        return true;
    }

    void add(Version<F> version) {
        String id = version.fact().id();
        Versions<F> known = byId.get(id);
        if (known == null) {
            var first = new Versions<F>(List.of(version));
            byId.put(id, first);
            inOrder.put(id, first);
        } else {
            var after = new ArrayList<>(known.all);
            after.add(version);
            known.all = List.copyOf(after);
        }
    }

    private List<Version<F>> versions(String id) {
        Versions<F> known = byId.get(id);
        return known == null ? List.of() : known.all;
    }

    /** Those of one fact, oldest first; a reader keeps the list that it has met. */
    private static final class Versions<F extends Fact> {
        private volatile List<Version<F>> all;

        Versions(List<Version<F>> all) {
            this.all = all;
        }
    }

    private static <F extends Fact> @Nullable Version<F> last(
            List<Version<F>> versions, Knowledge knowledge) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (versions.get(i).isKnown(knowledge)) {
                return versions.get(i);
            }
        }
        return null;
    }

    /** Where an event stands in its log. */
    record Stamp(String source, long position, Instant recordedAt) {}
}
