package dev.turnback.decision;

import dev.turnback.web.Access;
import dev.turnback.web.Caller;
import java.util.function.Supplier;
import org.springframework.web.server.WebFilter;
import reactor.core.publisher.Mono;

/** Somebody who commands, and asks. */
final class Commander {

    static final Caller CALLER = Caller.of("per_1", Access.LOG, Access.COMMAND);

    private Commander() {}

    /** Every request is theirs. */
    static WebFilter asks() {
        return by(() -> CALLER);
    }

    static WebFilter by(Supplier<Caller> caller) {
        return (exchange, chain) ->
                chain.filter(
                        exchange.mutate()
                                .principal(Mono.just(caller.get().authentication()))
                                .build());
    }
}
