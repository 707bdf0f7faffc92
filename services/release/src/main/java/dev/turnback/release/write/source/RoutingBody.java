package dev.turnback.release.write.source;

import dev.turnback.release.domain.source.Routing;
import dev.turnback.service.Check;
import dev.turnback.web.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a source's deliveries are about, as it is sent; every refusal is a 400 that names the field.
 *
 * @param repository as the sender calls it: a repository's full name, or a service
 */
record RoutingBody(String repository, String component) {

    private static final int ROUTES = 500;
    private static final int ENVIRONMENTS = 50;

    static Routing checked(
            String name, List<RoutingBody> routes, @Nullable List<String> environments) {
        Check.atMost("routes", routes.size(), ROUTES);
        List<String> counted = environments == null ? List.of() : environments;
        Check.atMost("environments", counted.size(), ENVIRONMENTS);
        Set<String> seen = new HashSet<>();
        return new Routing(
                Check.name("name", name),
                IntStream.range(0, routes.size())
                        .mapToObj(index -> routes.get(index).checked(index, seen))
                        .toList(),
                IntStream.range(0, counted.size())
                        .mapToObj(
                                index ->
                                        Check.name(
                                                "environments[" + index + "]",
                                                counted.get(index).strip()))
                        .toList());
    }

    private Routing.Path checked(int index, Set<String> seen) {
        String at = "routes[" + index + "].";
        String from = Check.name(at + "repository", repository.strip());
        if (!seen.add(from.toLowerCase(Locale.ROOT))) {
            throw Problem.badField(at + "repository", "another route leads from it already");
        }
        return new Routing.Path(from, Check.id(at + "component", component));
    }
}
