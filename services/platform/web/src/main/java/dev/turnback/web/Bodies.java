package dev.turnback.web;

import io.netty.channel.ChannelException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a JSON body into a record, or refuses it by a {@link Problem}: 415 for another media type,
 * 413 as soon as it is known to be too long, 400 naming the field for everything malformed.
 */
public final class Bodies {
    /** Bytes a body may have unless its route says otherwise. */
    public static final int MAX_BYTES = 1 << 20;

    /** Bytes a batch of imported history may have. */
    public static final int MAX_BATCH_BYTES = 4 << 20;

    private Bodies() {}

    public static <B> Mono<B> read(ServerRequest request, Class<B> type) {
        return read(request, type, MAX_BYTES);
    }

    public static <B> Mono<B> read(ServerRequest request, Class<B> type, int maxBytes) {
        return read(request, type, maxBytes, Json.mapper());
    }

    /**
     * @param mapper {@link Json#mapper()}, rebuilt with the mix-ins the type needs
     */
    public static <B> Mono<B> read(
            ServerRequest request, Class<B> type, int maxBytes, JsonMapper mapper) {
        return bytes(request, maxBytes).map(bytes -> decode(bytes, type, mapper));
    }

    /** The bytes of a JSON body, empty when there is none. */
    static Mono<byte[]> bytes(ServerRequest request, int maxBytes) {
        return bytes(request, maxBytes, List.of(MediaType.APPLICATION_JSON));
    }

    /**
     * The bytes of a body that the route reads itself, empty when there is none.
     *
     * @param types what the body may be; any of them
     */
    public static Mono<byte[]> bytes(ServerRequest request, int maxBytes, List<MediaType> types) {
        return raw(request, maxBytes)
                .doOnNext(
                        bytes -> {
                            if (bytes.length > 0) {
                                requireOneOf(types, request);
                            }
                        });
    }

    /**
     * The bytes of a body of any type as they came, which a signature may be over; empty when there
     * is none.
     *
     * @param maxBytes more are refused with 413 before they are gathered
     */
    public static Mono<byte[]> raw(ServerRequest request, int maxBytes) {
        return Mono.defer(
                () -> {
                    long length = request.headers().contentLength().orElse(0);
                    if (length > maxBytes) {
                        return Mono.error(Problems.tooLarge(maxBytes));
                    }
                    return DataBufferUtils.join(arriving(request), maxBytes)
                            .map(Bodies::release)
                            .onErrorMap(
                                    DataBufferLimitException.class,
                                    e -> Problems.tooLarge(maxBytes))
                            .defaultIfEmpty(new byte[0]);
                });
    }

    /** On its way here a body can be too slow, or what comes is no body and was refused already. */
    private static Flux<DataBuffer> arriving(ServerRequest request) {
        return request.body(BodyExtractors.toDataBuffers())
                .onErrorMap(
                        failure ->
                                failure instanceof ChannelException
                                        ? Problems.tooSlow()
                                        : new AbortedException(failure));
    }

    /** No body counts as {@code {}}: a command all of whose fields are optional needs none. */
    static <B> B decode(byte[] bytes, Class<B> type, JsonMapper mapper) {
        String text = bytes.length == 0 ? "{}" : utf8(bytes);
        try {
            B body = mapper.readValue(text, type);
            if (body == null) {
                throw Problem.badField("", "the body must be a JSON object, not null");
            }
            return body;
        } catch (JacksonException e) {
            throw MalformedJson.problem(e, text);
        }
    }

    private static void requireOneOf(List<MediaType> types, ServerRequest request) {
        MediaType sent = FieldValues.contentType(request, types);
        if (types.stream().noneMatch(type -> type.isCompatibleWith(sent))) {
            throw Problems.unsupportedMedia(types, sent.toString());
        }
        if (request.headers().firstHeader(HttpHeaders.CONTENT_ENCODING) != null) {
            throw Problems.encodedBody();
        }
    }

    private static byte[] release(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw Problem.badField("", "the body is not valid UTF-8");
        }
    }
}
