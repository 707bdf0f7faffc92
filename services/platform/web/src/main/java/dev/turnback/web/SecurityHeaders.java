package dev.turnback.web;

import java.util.Map;
import org.springframework.http.HttpHeaders;

/**
 * What every answer tells a browser, whoever writes it: only Turnback's own pages may run, frame or
 * load anything, and nothing is guessed from an answer's bytes.
 */
final class SecurityHeaders {
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self';"
                    + " img-src 'self' data:; font-src 'self'; connect-src 'self';"
                    + " manifest-src 'self';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    static final Map<String, String> ALL =
            Map.of(
                    "Content-Security-Policy", CONTENT_POLICY,
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Cross-Origin-Resource-Policy", "same-origin",
                    "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
                    "Referrer-Policy", "no-referrer",
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY");

    private SecurityHeaders() {}

    static void addTo(HttpHeaders headers) {
        ALL.forEach(headers::set);
    }
}
