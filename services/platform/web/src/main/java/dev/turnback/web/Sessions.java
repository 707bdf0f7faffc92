package dev.turnback.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/**
 * Browser sessions: opaque random ids, of which only the SHA-256 is kept. The oldest gives way when
 * there are too many.
 */
public final class Sessions {
    public static final String COOKIE = "turnback_session";
    public static final Duration LIFE = Duration.ofHours(12);
    static final int MOST = 10_000;
    private static final int ID_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;
    private final Keeper keeper;
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    /**
     * @param actor whose session it is
     * @param end after it the cookie is worth nothing, UTC
     */
    public record Session(String actor, Instant end) {}

    /** Where sessions outlive the process. */
    public interface Keeper {

        /** Sessions are forgotten with the process. */
        Keeper NONE =
                new Keeper() {
                    @Override
                    public void keep(String hash, Session session) {}

                    @Override
                    public void drop(List<String> hashes) {}
                };

        /**
         * @param hash SHA-256 of the id, hexadecimal
         */
        void keep(String hash, Session session);

        void drop(List<String> hashes);
    }

    public Sessions(InstantSource clock) {
        this(clock, Map.of(), Keeper.NONE);
    }

    /**
     * @param known by hash, what was kept before
     */
    public Sessions(InstantSource clock, Map<String, Session> known, Keeper keeper) {
        this.clock = clock;
        this.keeper = keeper;
        known.entrySet().stream()
                .sorted(Map.Entry.comparingByValue((a, b) -> a.end().compareTo(b.end())))
                .forEach(each -> sessions.put(each.getKey(), each.getValue()));
    }

    /** Starts a session; the cookie is the only place its id goes to. */
    public ResponseCookie start(String actor, ServerWebExchange exchange) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var session = new Session(actor, clock.instant().plus(LIFE));
        synchronized (sessions) {
            makeRoom();
            sessions.put(hash(id), session);
        }
        keeper.keep(hash(id), session);
        return cookie(id, LIFE, exchange);
    }

    /** All sessions live equally long, so the oldest entry ends first. */
    private void makeRoom() {
        Instant now = clock.instant();
        var gone = new ArrayList<String>();
        var oldest = sessions.entrySet().iterator();
        while (oldest.hasNext()) {
            var each = oldest.next();
            if (each.getValue().end().isAfter(now) && sessions.size() < MOST) {
                break;
            }
            gone.add(each.getKey());
            oldest.remove();
        }
        drop(gone);
    }

    /** The session of a request's cookie; empty when there is none or it has ended. */
    public Optional<Session> of(ServerWebExchange exchange) {
        String hash = hashOf(exchange);
        synchronized (sessions) {
            return Optional.ofNullable(hash == null ? null : sessions.get(hash))
                    .filter(session -> session.end().isAfter(clock.instant()));
        }
    }

    /** Ends the caller's session, if there is one; the cookie makes the browser forget it. */
    public ResponseCookie end(ServerWebExchange exchange) {
        String hash = hashOf(exchange);
        if (hash != null) {
            end((each, _) -> each.equals(hash));
        }
        return cookie("", Duration.ZERO, exchange);
    }

    /**
     * Ends the sessions of somebody that were started at that time or before.
     *
     * @param at UTC
     */
    public void endStartedBy(String actor, Instant at) {
        end(
                (_, session) ->
                        session.actor().equals(actor) && !session.end().minus(LIFE).isAfter(at));
    }

    /** Ends all sessions of somebody but the one of this request. */
    public void endOthers(String actor, ServerWebExchange exchange) {
        String hash = hashOf(exchange);
        end((each, session) -> session.actor().equals(actor) && !each.equals(hash));
    }

    private void end(BiPredicate<String, Session> which) {
        Predicate<Map.Entry<String, Session>> ends =
                each -> which.test(each.getKey(), each.getValue());
        List<String> gone;
        synchronized (sessions) {
            gone = sessions.entrySet().stream().filter(ends).map(Map.Entry::getKey).toList();
            gone.forEach(sessions::remove);
        }
        drop(gone);
    }

    private void drop(List<String> hashes) {
        if (!hashes.isEmpty()) {
            keeper.drop(hashes);
        }
    }

    private static @Nullable String hashOf(ServerWebExchange exchange) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(COOKIE);
        return cookie == null || cookie.getValue().isEmpty() ? null : hash(cookie.getValue());
    }

    private static String hash(String id) {
        return Sha256.hex(id);
    }

    private static ResponseCookie cookie(String id, Duration life, ServerWebExchange exchange) {
        return ResponseCookie.from(COOKIE, id)
                .httpOnly(true)
                .secure(cameEncrypted(exchange))
                .sameSite("Strict")
                .path("/")
                .maxAge(life)
                .build();
    }

    /** A proxy's word is taken here: it can only make the cookie stricter. */
    private static boolean cameEncrypted(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return "https".equals(request.getURI().getScheme())
                || "https".equals(request.getHeaders().getFirst("X-Forwarded-Proto"));
    }
}
