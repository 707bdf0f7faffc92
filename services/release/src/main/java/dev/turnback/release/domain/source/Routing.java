package dev.turnback.release.domain.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a source is called and what its deliveries are about.
 *
 * @param routes which component is meant; the first that fits
 * @param environments whose rollouts count, whatever their capitals; empty for each
 */
public record Routing(String name, List<Path> routes, List<String> environments) {

    public Routing {
        routes = List.copyOf(routes);
        environments = List.copyOf(environments);
    }

    /**
     * @param repository as the sender calls it: a repository's full name, or a service
     */
    public record Path(String repository, String component) {}

    /** The component that somebody calls so, whatever the capitals. */
    public Optional<String> component(List<String> names) {
        List<String> wanted = names.stream().map(Routing::folded).toList();
        return routes.stream()
                .filter(path -> wanted.contains(folded(path.repository())))
                .map(Path::component)
                .findFirst();
    }

    public boolean covers(String environment) {
        return environments.isEmpty()
                || environments.stream()
                        .map(Routing::folded)
                        .toList()
                        .contains(folded(environment));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
