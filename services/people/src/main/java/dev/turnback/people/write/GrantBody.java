package dev.turnback.people.write;

import dev.turnback.people.domain.person.Grant;
import dev.turnback.people.domain.person.Role;
import dev.turnback.service.Check;
import dev.turnback.web.Problem;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A role in a request.
 *
 * @param components for which it is held; all when absent or empty
 */
public record GrantBody(Role role, @Nullable List<String> components) {

    private static final int MOST = 200;

    /** Each role once, in their order. */
    public static List<Grant> checked(String field, List<GrantBody> bodies) {
        if (bodies.stream().map(GrantBody::role).distinct().count() < bodies.size()) {
            throw Problem.badField(field, "expected each role once");
        }
        return IntStream.range(0, bodies.size())
                .mapToObj(i -> checked(field + "[" + i + "]", bodies.get(i)))
                .sorted((a, b) -> a.role().compareTo(b.role()))
                .toList();
    }

    private static Grant checked(String field, GrantBody body) {
        List<String> components = body.components() == null ? List.of() : body.components();
        if (!components.isEmpty() && !body.role().canBeBound()) {
            throw Problem.badField(
                    field + ".components", body.role() + " is held for all components");
        }
        return new Grant(body.role(), components(field + ".components", components));
    }

    /** Ids of components, each understood or refused by its place. */
    public static List<String> components(String field, List<String> components) {
        Check.atMost(field, components.size(), MOST);
        IntStream.range(0, components.size())
                .forEach(i -> Check.id(field + "[" + i + "]", components.get(i)));
        return components;
    }
}
