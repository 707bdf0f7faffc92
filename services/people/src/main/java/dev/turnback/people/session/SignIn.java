package dev.turnback.people.session;

import dev.turnback.people.audit.Audit;
import dev.turnback.people.names.Card;
import dev.turnback.people.names.Names;
import dev.turnback.people.names.Passwords;
import dev.turnback.web.AdminToken;
import dev.turnback.web.Problem;
import dev.turnback.web.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/**
 * From a password to a session. A wrong name takes as long as a wrong password and is told in the
 * same words; what was typed as a name is never kept, for it may be a password.
 */
public record SignIn(
        AdminToken admin,
        Sessions sessions,
        Names names,
        Passwords passwords,
        Audit audit,
        InstantSource clock) {

    static final int LONGEST_FIELD = 1_000;

    Mono<ResponseCookie> withToken(ServerRequest request, String token) {
        String from = Audit.from(request.exchange());
        return admin.matches(token.strip())
                ? started(request, "admin", from)
                : noted(Audit.Kind.SIGN_IN_FAILED, "", from)
                        .then(Mono.error(wrong("token", "that is not the token of this server")));
    }

    Mono<ResponseCookie> withPassword(ServerRequest request, String name, String password) {
        String from = Audit.from(request.exchange());
        Map.Entry<String, Card> known = names.find(name).orElse(null);
        if (known == null) {
            return done(() -> passwords.matchesNobody(password))
                    .then(noted(Audit.Kind.SIGN_IN_FAILED, "", from))
                    .then(Mono.error(wrong("password", "name or password is wrong")));
        }
        String person = known.getKey();
        requireUnlocked(known.getValue());
        return done(() -> passwords.matches(password, known.getValue().passwordHash()))
                .flatMap(
                        right ->
                                right
                                        ? done(() -> names.signedIn(person, clock.instant()))
                                                .then(
                                                        Mono.defer(
                                                                () ->
                                                                        started(
                                                                                request, person,
                                                                                from)))
                                        : inVain(person, from)
                                                .then(
                                                        Mono.error(
                                                                wrong(
                                                                        "password",
                                                                        "name or password is"
                                                                                + " wrong"))));
    }

    private Mono<ResponseCookie> started(ServerRequest request, String actor, String from) {
        return noted(Audit.Kind.SIGNED_IN, actor, from)
                .then(Mono.fromSupplier(() -> sessions.start(actor, request.exchange())));
    }

    /** Fails with 429 when this was one time too often. */
    private Mono<Void> inVain(String person, String from) {
        return done(() -> names.triedInVain(person, clock.instant()))
                .then(Mono.fromSupplier(() -> names.of(person)))
                .flatMap(
                        card ->
                                card.filter(each -> each.isLocked(clock.instant()))
                                        .map(
                                                each ->
                                                        noted(Audit.Kind.LOCKED, person, from)
                                                                .then(
                                                                        Mono.<Void>error(
                                                                                locked(each))))
                                        .orElseGet(
                                                () ->
                                                        noted(
                                                                Audit.Kind.SIGN_IN_FAILED,
                                                                person,
                                                                from)));
    }

    Mono<ResponseCookie> out(ServerRequest request) {
        String from = Audit.from(request.exchange());
        return Mono.justOrEmpty(sessions.of(request.exchange()))
                .flatMap(session -> noted(Audit.Kind.SIGNED_OUT, session.actor(), from))
                .then(Mono.fromSupplier(() -> sessions.end(request.exchange())));
    }

    Mono<Void> changePassword(ServerRequest request, String person, String current, String next) {
        Card card =
                names.of(person).orElseThrow(() -> wrong("current", "that person is forgotten"));
        requireUnlocked(card);
        String from = Audit.from(request.exchange());
        return done(() -> passwords.matches(current, card.passwordHash()))
                .flatMap(
                        right ->
                                right
                                        ? changed(request, person, next, from)
                                        : inVain(person, from).then(Mono.error(wrongCurrent())));
    }

    /**
     * @throws Problem 400 when the next password is too short, too long, or the current one
     */
    static void requireFit(String current, String next) {
        if (next.length() < Passwords.SHORTEST || next.length() > Passwords.LONGEST) {
            throw Problem.badField(
                    "next",
                    "expected " + Passwords.SHORTEST + " to " + Passwords.LONGEST + " characters");
        }
        if (next.equals(current)) {
            throw Problem.badField("next", "expected another password than the current one");
        }
    }

    private Mono<Void> changed(ServerRequest request, String person, String next, String from) {
        return done(() -> passwords.hash(next))
                .flatMap(hash -> done(() -> names.setPassword(person, hash, false)))
                .then(noted(Audit.Kind.PASSWORD_CHANGED, person, from))
                .then(Mono.fromRunnable(() -> sessions.endOthers(person, request.exchange())));
    }

    private Mono<Void> noted(Audit.Kind kind, String actor, String from) {
        return done(() -> audit.note(kind, actor, from));
    }

    private static <T extends @Nullable Object> Mono<T> done(Supplier<CompletableFuture<T>> work) {
        return Mono.fromFuture(work);
    }

    private void requireUnlocked(Card card) {
        if (card.isLocked(clock.instant())) {
            throw locked(card);
        }
    }

    private Problem locked(Card card) {
        Instant until = card.lockedUntil() == null ? clock.instant() : card.lockedUntil();
        long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds());
        return new Problem(
                HttpStatus.TOO_MANY_REQUESTS,
                "locked",
                "too many wrong passwords; try again later, or let an admin reset the password",
                Map.of("lockedUntil", until, Problem.RETRY_AFTER, seconds));
    }

    private static Problem wrong(String field, String detail) {
        return new Problem(
                HttpStatus.UNAUTHORIZED, "wrong-credentials", detail, Map.of("field", field));
    }

    private static Problem wrongCurrent() {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "refused",
                "that is not the current password",
                Map.of("reason", "wrong-password", "field", "current"));
    }
}
