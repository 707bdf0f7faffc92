package dev.turnback.web;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which route a request means: the security chain and the router ask the same table, so that what
 * is checked is what is called.
 */
public final class RouteTable {
    private final List<Entry> entries;

    /**
     * @throws IllegalArgumentException when two routes have the same method and path, or two
     *     operations the same id
     */
    public RouteTable(List<Route> routes) {
        requireDistinct(routes);
        this.entries =
                routes.stream()
                        .map(route -> new Entry(pattern(route), route))
                        .sorted(
                                Comparator.comparing(
                                        Entry::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                        .toList();
    }

    public List<Route> routes() {
        return entries.stream().map(Entry::route).toList();
    }

    /** What a request comes to. */
    public sealed interface Match {}

    public record Found(Route route, PathPattern pattern) implements Match {}

    /**
     * @param allowed the methods the address does take, separated by commas
     */
    public record WrongMethod(String allowed) implements Match {}

    public record Unknown() implements Match {}

    /** HEAD means GET without the body. */
    public Match match(HttpMethod method, PathContainer path) {
        HttpMethod asked = HttpMethod.HEAD.equals(method) ? HttpMethod.GET : method;
        var allowed = new TreeSet<String>();
        for (Entry entry : entries) {
            if (entry.mayServe(path) && entry.pattern.matches(path)) {
                if (entry.route.method().equals(asked)) {
                    return new Found(entry.route, entry.pattern);
                }
                allowed.add(entry.route.method().name());
            }
        }
        return allowed.isEmpty() ? new Unknown() : new WrongMethod(String.join(", ", allowed));
    }

    private record Entry(PathPattern pattern, Route route) {
        /**
         * A route for all pages answers neither for the API nor for deliveries or the chat: what
         * isn't declared there is unknown.
         */
        boolean mayServe(PathContainer path) {
            String text = path.value();
            return !route.path().startsWith("/{*")
                    || !(text.equals("/api")
                            || text.startsWith("/api/")
                            || text.startsWith("/ingest/")
                            || text.startsWith("/chat/"));
        }
    }

    private static PathPattern pattern(Route route) {
        return PathPatternParser.defaultInstance.parse(route.path());
    }

    private static void requireDistinct(List<Route> routes) {
        Set<String> seen = new HashSet<>();
        for (Route route : routes) {
            if (!seen.add(route.method() + " " + route.path())
                    || !seen.add(route.operation().id())) {
                throw new IllegalArgumentException(
                        "declared twice: " + route.method() + " " + route.path());
            }
        }
    }
}
