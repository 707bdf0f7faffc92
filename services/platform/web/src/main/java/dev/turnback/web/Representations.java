package dev.turnback.web;

import org.reactivestreams.Publisher;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.EntityResponse;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Writes a handler's value as JSON. What was read carries an ETag, so that an unchanged answer
 * costs a 304; nothing else of the API is kept by caches.
 */
final class Representations {
    private Representations() {}

    static Mono<ServerResponse> write(ServerRequest request, ServerResponse answer) {
        if (!(answer instanceof EntityResponse<?> response) || isWritten(response.entity())) {
            return Mono.just(answer);
        }
        byte[] json = Json.mapper().writeValueAsBytes(response.entity());
        boolean wasRead = answer.statusCode() == HttpStatus.OK && isRead(request);
        String etag = wasRead ? Etags.of(json) : "";
        if (wasRead && Etags.matches(request, etag)) {
            return ServerResponse.status(HttpStatus.NOT_MODIFIED)
                    .headers(headers -> copy(response.headers(), headers, etag))
                    .build();
        }
        return ServerResponse.status(answer.statusCode())
                .headers(headers -> copy(response.headers(), headers, etag))
                .cookies(cookies -> cookies.addAll(answer.cookies()))
                .bodyValue(json);
    }

    private static void copy(HttpHeaders from, HttpHeaders to, String etag) {
        to.putAll(from);
        if (to.getContentType() == null) {
            to.setContentType(MediaType.APPLICATION_JSON);
        }
        if (to.getCacheControl() == null) {
            to.setCacheControl(etag.isEmpty() ? "no-store" : "private, no-cache");
        }
        if (!etag.isEmpty()) {
            to.setETag(etag);
        }
    }

    private static boolean isRead(ServerRequest request) {
        return HttpMethod.GET.equals(request.method()) || HttpMethod.HEAD.equals(request.method());
    }

    private static boolean isWritten(Object entity) {
        return entity instanceof byte[]
                || entity instanceof CharSequence
                || entity instanceof Publisher<?>
                || entity instanceof Resource;
    }
}
