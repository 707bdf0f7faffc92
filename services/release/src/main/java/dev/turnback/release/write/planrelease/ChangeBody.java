package dev.turnback.release.write.planrelease;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.release.Change;
import dev.turnback.release.domain.release.Dependant;
import dev.turnback.release.domain.release.PinnedLine;
import dev.turnback.service.Check;
import dev.turnback.web.Problem;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the release changes.
 *
 * @param pattern how it is built, such as "expand only"
 * @param reversibility how far it can be taken back; what the matrix says when absent
 * @param departsBecause why that is not what the matrix says
 * @param dependants components that rely on it
 * @param irreversibleEffects what no rollback takes back
 */
public record ChangeBody(
        ChangeKind kind,
        String description,
        @Nullable String pattern,
        @Nullable Reversibility reversibility,
        @Nullable String departsBecause,
        @Nullable List<DependantBody> dependants,
        @Nullable List<String> irreversibleEffects) {

    /**
     * @param compatibleFrom its first version that works with the change
     * @param reliesFrom its first version that no longer works without the change
     */
    public record DependantBody(
            String component, @Nullable String compatibleFrom, @Nullable String reliesFrom) {

        Dependant checked(String of, String field) {
            if (component.equals(of)) {
                throw Problem.badField(field + ".component", "a component cannot depend on itself");
            }
            return new Dependant(
                    Check.id(field + ".component", component),
                    Check.versionOrNull(field + ".compatibleFrom", compatibleFrom),
                    Check.versionOrNull(field + ".reliesFrom", reliesFrom));
        }
    }

    private static final int MOST = 20;
    private static final int LONGEST = 500;

    /**
     * @param component whose change it is
     * @param field names it in a refusal, as in {@code changes[0]}
     * @param line what the matrix says of it, null when it has no line
     */
    Change checked(String component, String field, @Nullable PinnedLine line) {
        return new Change(
                kind,
                Check.nameOrNull(field + ".pattern", pattern),
                Check.text(field + ".description", description),
                reversibility,
                departsBecause == null
                        ? null
                        : Check.words(field + ".departsBecause", departsBecause),
                dependants(component, field + ".dependants"),
                effects(field + ".irreversibleEffects"),
                line);
    }

    private List<Dependant> dependants(String component, String field) {
        List<DependantBody> all = dependants == null ? List.of() : dependants;
        Check.atMost(field, all.size(), MOST);
        return IntStream.range(0, all.size())
                .mapToObj(i -> all.get(i).checked(component, field + "[" + i + "]"))
                .toList();
    }

    private List<String> effects(String field) {
        List<String> effects = irreversibleEffects == null ? List.of() : irreversibleEffects;
        Check.atMost(field, effects.size(), MOST);
        return IntStream.range(0, effects.size())
                .mapToObj(i -> effect(field + "[" + i + "]", effects.get(i)))
                .toList();
    }

    private static String effect(String field, String words) {
        return Check.words(field, words, LONGEST);
    }
}
