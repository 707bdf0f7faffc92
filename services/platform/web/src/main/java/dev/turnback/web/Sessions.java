package dev.turnback.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseCookie;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.server.ServerWebExchange;

/**
 * Browser sessions: opaque random ids that may only read. They are kept in memory, so a restart
 * ends them, and the oldest gives way when there are too many.
 */
public final class Sessions {
    public static final String COOKIE = "turnback_session";
    static final Duration LIFE = Duration.ofHours(12);
    static final int MOST = 10_000;
    private static final int ID_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final InstantSource clock;
    private final Map<String, Instant> endOf = new LinkedHashMap<>();

    public Sessions(InstantSource clock) {
        this.clock = clock;
    }

    /** Starts a session; the cookie is the only place its id goes to. */
    public ResponseCookie start() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        synchronized (endOf) {
            Instant now = clock.instant();
            makeRoom(now);
            endOf.put(id, now.plus(LIFE));
        }
        return cookie(id, LIFE);
    }

    /** All sessions live equally long, so the oldest entry ends first. */
    private void makeRoom(Instant now) {
        var oldest = endOf.values().iterator();
        while (oldest.hasNext() && (!oldest.next().isAfter(now) || endOf.size() >= MOST)) {
            oldest.remove();
        }
    }

    /** Ends the caller's session, if there is one; the cookie makes the browser forget it. */
    public ResponseCookie end(ServerRequest request) {
        var cookie = request.cookies().getFirst(COOKIE);
        if (cookie != null) {
            synchronized (endOf) {
                endOf.remove(cookie.getValue());
            }
        }
        return cookie("", Duration.ZERO);
    }

    /** True when the request carries the cookie of a session that has not ended. */
    public boolean has(ServerWebExchange exchange) {
        var cookie = exchange.getRequest().getCookies().getFirst(COOKIE);
        if (cookie == null) {
            return false;
        }
        synchronized (endOf) {
            Instant end = endOf.get(cookie.getValue());
            return end != null && end.isAfter(clock.instant());
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
