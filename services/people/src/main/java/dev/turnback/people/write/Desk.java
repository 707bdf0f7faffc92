package dev.turnback.people.write;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.people.names.Names;
import dev.turnback.people.names.Passwords;
import dev.turnback.people.read.accounts.AccountView;
import dev.turnback.people.read.accounts.Accounts;
import dev.turnback.people.read.tokens.TokenView;
import dev.turnback.people.read.tokens.Tokens;
import dev.turnback.people.session.KnownCallers;
import dev.turnback.service.CommandDesk;
import dev.turnback.service.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/** What a command slice works with. */
public record Desk(
        CommandDesk commands,
        Rows<AccountView> people,
        Accounts accounts,
        Rows<TokenView> issued,
        Tokens tokens,
        Names names,
        Passwords passwords,
        KnownCallers callers,
        Scheduler blocking) {

    /** What was recorded counts for every request before it is answered. */
    public Mono<Handled> handle(Object command, CommandContext context) {
        return commands.handle(command, context)
                .flatMap(
                        handled ->
                                Mono.fromRunnable(callers::follow)
                                        .subscribeOn(blocking)
                                        .thenReturn(handled));
    }

    /** True for what was recorded just now, and not by an earlier try of the same request. */
    public static boolean isNew(Handled handled) {
        return handled instanceof Handled.Accepted(long _, boolean repeated) && !repeated;
    }

    /** Answers with the person as the command left them. */
    public Mono<ServerResponse> person(
            Handled handled, HttpStatus accepted, String id, @Nullable String oneTimePassword) {
        return commands.answer(
                handled, accepted, people, id, (row, h) -> accounts.of(row, oneTimePassword));
    }

    /** Answers with the token as the command left it. */
    public Mono<ServerResponse> token(
            Handled handled, HttpStatus accepted, String id, @Nullable String secret) {
        return commands.answer(handled, accepted, issued, id, (row, h) -> tokens.of(row, secret));
    }
}
