package dev.turnback.service.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/**
 * Posts to addresses that people have typed: to no private network unless that is allowed, whatever
 * a name stands for by then; each over a connection of its own, once, and without following
 * redirects. Safe for many threads, and holds nothing that has to be closed.
 */
public final class Outbound {

    private final HttpClient client;
    private final Duration patience;

    /**
     * @param privateAllowed true when addresses of this machine and of private networks may be
     *     asked
     * @param patience for the whole of an answer
     * @param executor looks names up, which blocks; virtual threads suit it
     */
    public Outbound(Names names, boolean privateAllowed, Duration patience, Executor executor) {
        this.patience = patience;
        client =
                HttpClient.create(ConnectionProvider.newConnection())
                        .resolver(new CheckedAddresses(names, privateAllowed, executor))
                        .followRedirect(false)
                        .disableRetry(true);
    }

    /**
     * @param type its media type, empty when it says none
     */
    public record Answer(int status, String type, String body) {}

    /**
     * Sends JSON.
     *
     * @param headers beside those that say what is sent
     * @param longest how many bytes of the answer are read at most; 0 reads none and does not wait
     *     for any
     * @return fails with {@link PrivateAddressException}, {@link TooLongException}, {@link
     *     java.util.concurrent.TimeoutException}, or whatever else there was of input and output
     */
    public CompletableFuture<Answer> post(
            URI url, Map<String, String> headers, byte[] body, int longest) {
        return client.headers(
                        all -> {
                            all.set("Content-Type", "application/json");
                            all.set("User-Agent", "Turnback");
                            headers.forEach(all::set);
                        })
                .post()
                .uri(url)
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
                .response((response, content) -> read(response, content, longest))
                .next()
                .timeout(patience)
                .onErrorMap(Exceptions::unwrap)
                .toFuture()
                .thenApply(Objects::requireNonNull);
    }

    private static Mono<Answer> read(
            HttpClientResponse response, ByteBufFlux content, int longest) {
        String said = response.responseHeaders().get("Content-Type");
        String type = said == null ? "" : said;
        int status = response.status().code();
        if (longest == 0) {
            return Mono.just(new Answer(status, type, ""));
        }
        return content.collect(
                        ByteArrayOutputStream::new, (all, bytes) -> append(all, bytes, longest))
                .map(all -> new Answer(status, type, all.toString(UTF_8)));
    }

    private static void append(ByteArrayOutputStream all, ByteBuf more, int longest) {
        if (all.size() + more.readableBytes() > longest) {
            throw Exceptions.propagate(new TooLongException(longest));
        }
        byte[] bytes = new byte[more.readableBytes()];
        more.readBytes(bytes);
        all.writeBytes(bytes);
    }
}
