package dev.turnback.gateway.chat;

import dev.turnback.web.Caller;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Asks the API in somebody's name, with the rights that they have, wherever it is served. */
@FunctionalInterface
public interface Inside {

    /**
     * @param path with its query, such as {@code /api/v1/incidents?state=OPEN}
     * @param command null for a question
     */
    record Ask(String path, @Nullable Command command) {}

    /**
     * @param key under which it is recorded once
     */
    record Command(String key, Map<String, Object> body) {}

    /**
     * @param body a problem when the status is 400 or more
     */
    record Answer(int status, JsonNode body) {
        public boolean isGood() {
            return status < 400;
        }
    }

    /** Whatever goes wrong on the way is an answer too. */
    Mono<Answer> ask(Caller caller, Ask ask);
}
