package dev.turnback.allinone;

import dev.turnback.feed.ViewProgress;
import dev.turnback.web.Route;
import java.util.List;

/**
 * What the launcher needs to know of a service.
 *
 * @param progress how far its views are
 */
public record ServiceModule(String name, List<Route> routes, ViewProgress progress) {
    public ServiceModule {
        routes = List.copyOf(routes);
    }
}
