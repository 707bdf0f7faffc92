package dev.turnback.web;

import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A refusal that becomes {@code application/problem+json} (RFC 9457).
 *
 * <p>The type is {@code urn:turnback:problem:<slug>}; {@code more} are extra members such as {@code
 * field}, {@code reason} or the current state of a conflict.
 */
public final class Problem extends RuntimeException {
    /** The member, and with it the header, that says after how many seconds to try again. */
    public static final String RETRY_AFTER = "retryAfterSeconds";

    private final transient HttpStatus status;
    private final String slug;
    private final transient Map<String, Object> more;

    public Problem(HttpStatus status, String slug, String detail, Map<String, Object> more) {
        super(detail, null, false, false);
        this.status = status;
        this.slug = slug;
        this.more = Map.copyOf(more);
    }

    /** 400: the request is malformed; names the field and says what was expected. */
    public static Problem badField(String field, String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, "malformed", detail, Map.of("field", field));
    }

    /** 404: what the path names is not there. */
    public static Problem notFound(String detail) {
        return new Problem(HttpStatus.NOT_FOUND, "not-found", detail, Map.of("field", "path"));
    }

    /** 409: somebody else was first; {@code current} is the state now. */
    public static Problem conflict(String detail, Object current) {
        return new Problem(HttpStatus.CONFLICT, "conflict", detail, Map.of("current", current));
    }

    /** 422: a rule refuses it; {@code reason} is the typed reason. */
    public static Problem refused(String reason, String detail) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "refused", detail, Map.of("reason", reason));
    }

    public HttpStatus status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public Map<String, Object> more() {
        return more;
    }
}
