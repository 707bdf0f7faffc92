package dev.turnback.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseCookie;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * Browser sessions: opaque random ids. They are kept in memory, so a restart ends them, and the
 * oldest gives way when there are too many.
 */
public final class Sessions {
    public static final String COOKIE = "turnback_session";
    static final Duration LIFE = Duration.ofHours(12);
    static final int MOST = 10_000;
    private static final int ID_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;
    private final Map<String, Session> sessions = new LinkedHashMap<>();

    /**
     * @param end after it the cookie is worth nothing, UTC
     * @param may what its holder may do
     */
    record Session(Instant end, Set<Access> may) {}

    public Sessions(InstantSource clock) {
        this.clock = clock;
    }

    /** Starts a session that may only read; the cookie is the only place its id goes to. */
    public ResponseCookie startReading() {
        return start(Set.of(Access.READ));
    }

    /** Starts a session of somebody who has shown the token: it may read and record. */
    public ResponseCookie startRecording() {
        return start(Set.of(Access.READ, Access.WRITE));
    }

    private ResponseCookie start(Set<Access> may) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        synchronized (sessions) {
            Instant now = clock.instant();
            makeRoom(now);
            sessions.put(id, new Session(now.plus(LIFE), may));
        }
        return cookie(id, LIFE);
    }

    /** All sessions live equally long, so the oldest entry ends first. */
    private void makeRoom(Instant now) {
        var oldest = sessions.values().iterator();
        while (oldest.hasNext() && (!oldest.next().end().isAfter(now) || sessions.size() >= MOST)) {
            oldest.remove();
        }
    }

    /** Ends the caller's session, if there is one; the cookie makes the browser forget it. */
    public ResponseCookie end(ServerRequest request) {
        var cookie = request.cookies().getFirst(COOKIE);
        if (cookie != null) {
            synchronized (sessions) {
                sessions.remove(cookie.getValue());
            }
        }
        return cookie("", Duration.ZERO);
    }

    /** True when the request carries the cookie of a session that has not ended. */
    public boolean has(ServerWebExchange exchange) {
        return !rightsOf(exchange).isEmpty();
    }

    /** What the holder of the request's cookie may do; nothing when its session has ended. */
    Set<Access> rightsOf(ServerWebExchange exchange) {
        var cookie = exchange.getRequest().getCookies().getFirst(COOKIE);
        if (cookie == null) {
            return Set.of();
        }
        synchronized (sessions) {
            Session session = sessions.get(cookie.getValue());
            return session != null && session.end().isAfter(clock.instant())
                    ? session.may()
                    : Set.of();
        }
    }

    private static ResponseCookie cookie(String id, Duration life) {
        return ResponseCookie.from(COOKIE, id)
                .httpOnly(true)
                .sameSite("Strict")
                .path("/")
                .maxAge(life)
                .build();
    }
}
