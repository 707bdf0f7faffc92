package dev.turnback.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.util.StringUtils;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** The refusals that do not come from a service, and how any refusal is written. */
public final class Problems {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /** 401. */
    public static Problem unauthenticated() {
        return new Problem(
                HttpStatus.UNAUTHORIZED,
                "unauthenticated",
                "sign in, or send the header Authorization: Bearer TOKEN",
                Map.of("field", HttpHeaders.AUTHORIZATION));
    }

    /** 401 of a service that is behind the gateway. */
    static Problem unknownService() {
        return new Problem(
                HttpStatus.UNAUTHORIZED,
                "unauthenticated",
                "only the gateway and other services are answered here, each with a signed token"
                        + " for this service",
                Map.of("field", HttpHeaders.AUTHORIZATION));
    }

    /** 403: known, but not for this. */
    static Problem forbidden(Access rule, Caller caller) {
        return caller.rights().contains(Right.CHOOSE_A_PASSWORD)
                ? new Problem(
                        HttpStatus.FORBIDDEN,
                        "password-must-change",
                        "somebody else has seen your password: choose one of your own first",
                        Map.of("needs", rule))
                : new Problem(
                        HttpStatus.FORBIDDEN,
                        "forbidden",
                        "what you may do does not include " + rule,
                        Map.of("needs", rule));
    }

    /** 404: no route has this address. */
    public static Problem unknownRoute() {
        return Problem.notFound("there is nothing at this address");
    }

    static Problem methodNotAllowed(String method, String allowed) {
        return new Problem(
                HttpStatus.METHOD_NOT_ALLOWED,
                "method-not-allowed",
                "this address does not take " + method + "; it takes " + allowed,
                Map.of("field", "method"));
    }

    static Problem unsupportedMedia(List<MediaType> expected, String type) {
        return new Problem(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-media-type",
                "the body must be "
                        + expected.stream()
                                .map(MediaType::toString)
                                .collect(Collectors.joining(" or "))
                        + ", not "
                        + type,
                Map.of("field", HttpHeaders.CONTENT_TYPE));
    }

    static Problem encodedBody() {
        return new Problem(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-media-type",
                "the body must be sent as it is, neither compressed nor encoded",
                Map.of("field", HttpHeaders.CONTENT_ENCODING));
    }

    /** 408. */
    static Problem tooSlow() {
        return new Problem(
                HttpStatus.REQUEST_TIMEOUT,
                "too-slow",
                "the request did not arrive in time",
                Map.of());
    }

    static Problem tooLarge(int maxBytes) {
        return new Problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-large",
                "the body may have at most " + maxBytes + " bytes",
                Map.of("field", "body", "maxBytes", maxBytes));
    }

    /** Any failure as a problem; what nobody foresaw is logged and told as a 500 without detail. */
    static Problem of(Throwable failure) {
        return switch (failure) {
            case Problem problem -> problem;
            case ResponseStatusException status -> ofStatus(status);
            case ServerExchangeRejectedException refused -> Refused.problem(refused);
            default -> {
                log.error("a request failed unexpectedly", failure);
                yield new Problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "unexpected",
                        "something went wrong here; the log says what",
                        Map.of());
            }
        };
    }

    private static Problem ofStatus(ResponseStatusException failure) {
        HttpStatus status = HttpStatus.valueOf(failure.getStatusCode().value());
        String reason = failure.getReason();
        return new Problem(
                status,
                status.getReasonPhrase().toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
                reason == null ? status.getReasonPhrase() : reason,
                Map.of());
    }

    /** The members of the JSON document. */
    static Map<String, Object> document(Problem problem) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", "urn:turnback:problem:" + problem.slug());
        document.put("title", title(problem.slug()));
        document.put("status", problem.status().value());
        document.put("detail", String.valueOf(problem.getMessage()));
        document.putAll(problem.more());
        return document;
    }

    /** What pages put over the detail: for people, where the phrases of HTTP are for programs. */
    private static String title(String slug) {
        return switch (slug) {
            case "busy" -> "Too much at once";
            case "conflict" -> "It does not fit what is there now";
            case "disk-full" -> "The disk is full";
            case "forbidden" -> "Not allowed";
            case "malformed" -> "Something in it is not right";
            case "refused" -> "A rule refuses it";
            case "service-away" -> "A service does not answer";
            case "still-reading" -> "Still reading what is stored";
            case "unauthenticated" -> "Nobody is signed in";
            case "unexpected" -> "Something went wrong here";
            default -> StringUtils.capitalize(slug.replace('-', ' '));
        };
    }

    /** Headers that belong to a problem of this kind. */
    static HttpHeaders headers(Problem problem) {
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        if (problem.status() == HttpStatus.UNAUTHORIZED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            headers.set(HttpHeaders.RETRY_AFTER, "1");
        }
        if (problem.more().get(Problem.RETRY_AFTER) instanceof Number seconds) {
            headers.set(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        return headers;
    }

    /**
     * @param more sets the headers this one answer needs beside
     */
    static Mono<ServerResponse> response(Problem problem, Consumer<HttpHeaders> more) {
        return ServerResponse.status(problem.status())
                .headers(headers -> headers.putAll(headers(problem)))
                .headers(more)
                .bodyValue(document(problem));
    }
}
