package dev.turnback.launch;

import dev.turnback.feed.ViewProgress;
import dev.turnback.service.Worker;
import dev.turnback.web.Route;
import java.util.List;

/**
 * What the launcher needs to know of a service.
 *
 * @param progress how far its views are
 * @param worker what it does in the background
 */
public record ServiceModule(List<Route> routes, ViewProgress progress, Worker worker) {
    public ServiceModule {
        routes = List.copyOf(routes);
    }

    public String name() {
        return worker.service();
    }
}
