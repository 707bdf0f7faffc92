package dev.turnback.web;

import dev.turnback.kernel.PositionVector;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The header that says up to where in the logs an answer holds. */
public final class Positions {
    public static final String HEADER = "Turnback-Position";

    private Positions() {}

    /** Stamps the answer; nothing is stamped before the first event. */
    public static ServerResponse.BodyBuilder stamp(
            ServerResponse.BodyBuilder answer, PositionVector position) {
        return position.positions().isEmpty() ? answer : answer.header(HEADER, position.toString());
    }
}
