package dev.turnback.gateway;

import dev.turnback.web.Access;
import dev.turnback.web.Etags;
import dev.turnback.web.FieldValues;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseCookie;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * The pages, from {@code classpath:/static}. An address that is no file is one of the application's
 * own when a browser asks for a page, and unknown otherwise.
 */
public final class Pages {
    private static final String INDEX = "/index.html";
    private static final String HASHED = "/assets/";
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final String NOT_BUILT =
            """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>Turnback</title>
            <h1>Turnback is running, without its pages</h1>
            <p>It was built with <code>--no-ui</code>. Stop it and run <code>./turnback up</code>
            with Node 20.19 or newer to get the pages.</p>
            <p>Everything they show is in the API: <a href="/api/v1/openapi.json">its description</a>,
            <a href="/health/ready">is it ready?</a></p>
            </html>
            """;

    private final ClassLoader classes;
    private final Function<ServerRequest, Optional<ResponseCookie>> welcome;
    private final Map<String, StaticFile> files = new ConcurrentHashMap<>();

    /**
     * @param welcome the cookie a visitor of a page gets, if any
     */
    public Pages(ClassLoader classes, Function<ServerRequest, Optional<ResponseCookie>> welcome) {
        this.classes = classes;
        this.welcome = welcome;
    }

    public Route route() {
        return Route.get(
                "/{*page}", Access.PUBLIC, Operation.of("pages", "The pages."), this::serve);
    }

    private Mono<ServerResponse> serve(ServerRequest request) {
        String path = request.path();
        StaticFile file = path.equals("/") ? null : file(path);
        if (file != null && !path.equals(INDEX)) {
            return send(
                    request,
                    file,
                    path.startsWith(HASHED) ? FOR_EVER : CacheControl.noCache(),
                    Optional.empty());
        }
        if (!wantsPage(request)) {
            throw Problem.notFound("there is nothing at this address");
        }
        StaticFile index = file(INDEX);
        return send(
                request,
                index == null ? StaticFile.html(NOT_BUILT) : index,
                CacheControl.noCache(),
                welcome.apply(request));
    }

    private static Mono<ServerResponse> send(
            ServerRequest request,
            StaticFile file,
            CacheControl cache,
            Optional<ResponseCookie> cookie) {
        boolean known = Etags.matches(request, file.etag());
        var answer =
                ServerResponse.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                        .cacheControl(cache)
                        .eTag(file.etag());
        cookie.ifPresent(answer::cookie);
        return known ? answer.build() : answer.contentType(file.type()).bodyValue(file.content());
    }

    private static boolean wantsPage(ServerRequest request) {
        return FieldValues.accept(request).stream()
                .anyMatch(
                        type ->
                                !type.isWildcardType()
                                        && type.isCompatibleWith(MediaType.TEXT_HTML));
    }

    private @Nullable StaticFile file(String path) {
        return isFileName(path) ? files.computeIfAbsent(path, this::load) : null;
    }

    /** Only plain names with an extension: no folder, nothing escaped, nothing above. */
    private static boolean isFileName(String path) {
        return path.matches("(/[A-Za-z0-9_@-][A-Za-z0-9._@-]*)*\\.[A-Za-z0-9]+")
                && !path.contains("..");
    }

    private @Nullable StaticFile load(String path) {
        try (var in = classes.getResourceAsStream("static" + path)) {
            if (in == null) {
                return null;
            }
            MediaType type =
                    MediaTypeFactory.getMediaType(path).orElse(MediaType.APPLICATION_OCTET_STREAM);
            return StaticFile.of(type, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record StaticFile(MediaType type, Resource content, String etag) {
        static StaticFile of(MediaType type, byte[] bytes) {
            MediaType told =
                    type.getType().equals("text")
                            ? new MediaType(type, StandardCharsets.UTF_8)
                            : type;
            return new StaticFile(told, new ByteArrayResource(bytes), Etags.of(bytes));
        }

        static StaticFile html(String page) {
            return of(MediaType.TEXT_HTML, page.getBytes(StandardCharsets.UTF_8));
        }
    }
}
