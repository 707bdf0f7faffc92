package dev.turnback.web;

import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;

/** Headers with a grammar of their own, each either understood or refused by name. */
public final class FieldValues {
    private FieldValues() {}

    /** What the caller would like, the best first as sent; empty when it does not say. */
    public static List<MediaType> accept(ServerRequest request) {
        return read(
                request,
                HttpHeaders.ACCEPT,
                HttpHeaders::getAccept,
                "media types such as application/json");
    }

    /** The entity tags that the caller has. */
    public static List<String> ifNoneMatch(ServerRequest request) {
        return read(
                request,
                HttpHeaders.IF_NONE_MATCH,
                HttpHeaders::getIfNoneMatch,
                "entity tags such as \"7\", or *");
    }

    /**
     * @param expected what is told to be expected
     * @throws Problem 415 when it is missing or is no media type
     */
    static MediaType contentType(ServerRequest request, List<MediaType> expected) {
        String text = request.headers().firstHeader(HttpHeaders.CONTENT_TYPE);
        if (text == null || text.isBlank()) {
            throw Problems.unsupportedMedia(expected, "of an untold type");
        }
        try {
            return MediaType.parseMediaType(text);
        } catch (InvalidMediaTypeException e) {
            throw Problems.unsupportedMedia(expected, text);
        }
    }

    private static <T> T read(
            ServerRequest request, String name, Function<HttpHeaders, T> reader, String expected) {
        try {
            return reader.apply(request.headers().asHttpHeaders());
        } catch (IllegalArgumentException e) {
            throw Problem.badField(name, "expected " + expected);
        }
    }
}
