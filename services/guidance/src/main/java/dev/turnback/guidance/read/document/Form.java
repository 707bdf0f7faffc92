package dev.turnback.guidance.read.document;

import dev.turnback.kernel.PositionVector;
import dev.turnback.web.Etags;
import dev.turnback.web.Positions;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Answers with a text, or with nothing to who has it; the ETag is that of the text. */
final class Form {

    static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);
    static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private Form() {}

    static Mono<ServerResponse> answer(
            ServerRequest request, PositionVector position, MediaType type, byte[] text) {
        String etag = Etags.strong(text);
        boolean known = Etags.matches(request, etag);
        ServerResponse.BodyBuilder answer =
                Positions.stamp(
                                ServerResponse.status(
                                        known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK),
                                position)
                        .eTag(etag)
                        .varyBy("Accept")
                        .cacheControl(CacheControl.noCache().cachePrivate());
        return known ? answer.build() : answer.contentType(type).bodyValue(text);
    }
}
