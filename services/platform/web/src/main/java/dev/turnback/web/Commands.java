package dev.turnback.web;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.axon.LogFullException;
import dev.turnback.axon.LogUnavailableException;
import dev.turnback.kernel.PositionVector;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * From a POST to a command and from its outcome to an answer.
 *
 * <pre>{@code
 * Commands.receive(request, PlanBody.class)
 *         .flatMap(received -> Commands.handled(
 *                         side.handle(command(received.body()), received.context()))
 *                 .flatMap(handled -> Commands.answer(
 *                         "release", handled, HttpStatus.CREATED, () -> resource, Refusals::problem)));
 * }</pre>
 */
public final class Commands {
    public static final String KEY_HEADER = "Idempotency-Key";

    /**
     * Who has to be asking, where a command is sent long after it was made: 409 when it is somebody
     * else.
     */
    public static final String ACTOR_HEADER = "Turnback-Actor";

    private static final int MAX_KEY = 200;

    private Commands() {}

    /**
     * A command as it came in.
     *
     * @param context carries the key, the request's hash and who asks
     */
    public record Received<B>(B body, CommandContext context) {}

    /**
     * Reads key and body; a missing key is a 400 that names the header, and a command that is meant
     * for somebody else to send is a 409.
     */
    public static <B> Mono<Received<B>> receive(ServerRequest request, Class<B> type) {
        return receive(request, type, Bodies.MAX_BYTES, Json.mapper());
    }

    /**
     * @param maxBytes what the body may have
     * @param mapper {@link Json#mapper()}, rebuilt with the mix-ins the type needs
     */
    public static <B> Mono<Received<B>> receive(
            ServerRequest request, Class<B> type, int maxBytes, JsonMapper mapper) {
        return Mono.defer(
                () -> {
                    String key = key(request);
                    return Bodies.bytes(request, maxBytes)
                            .zipWith(actor(request))
                            .map(
                                    sent ->
                                            new Received<>(
                                                    Bodies.decode(sent.getT1(), type, mapper),
                                                    CommandContext.by(sent.getT2())
                                                            .once(
                                                                    key,
                                                                    hash(request, sent.getT1()))));
                });
    }

    /**
     * Reads key and body, which is no JSON: its bytes are for the route to understand, none when
     * there is no body.
     *
     * @param types what the body may be
     */
    public static Mono<Received<byte[]>> receive(
            ServerRequest request, int maxBytes, List<MediaType> types) {
        return Mono.defer(
                () -> {
                    String key = key(request);
                    return Bodies.bytes(request, maxBytes, types)
                            .zipWith(actor(request))
                            .map(
                                    sent ->
                                            new Received<>(
                                                    sent.getT1(),
                                                    CommandContext.by(sent.getT2())
                                                            .once(
                                                                    key,
                                                                    hash(request, sent.getT1()))));
                });
    }

    /** 422: the key stands for another request. */
    public static Problem keyReused() {
        return Problem.refused(
                "idempotency-key-reused", "this " + KEY_HEADER + " was used for another request");
    }

    /** The outcome; a log that is full or gone becomes 503, a full disk 507. */
    public static Mono<Handled> handled(CompletableFuture<Handled> outcome) {
        return Mono.fromFuture(outcome).onErrorMap(Commands::failure);
    }

    /**
     * Answers an outcome with the resource as it is now, stamped with the position.
     *
     * @param log the service's log, such as {@code release}
     * @param accepted the status when something was recorded, or had been for the same key; what
     *     was already so is 200
     * @param resource read only when the command was not refused
     * @param refused the problem for the slice's own sealed rejection, as a rule a 422 or a 409
     */
    public static Mono<ServerResponse> answer(
            String log,
            Handled handled,
            HttpStatus accepted,
            Supplier<? extends Mono<?>> resource,
            Function<Object, Problem> refused) {
        PositionVector position = PositionVector.of(log, handled.position());
        return switch (handled) {
            case Handled.Accepted ok -> respond(accepted, position, resource);
            case Handled.Ignored same -> respond(HttpStatus.OK, position, resource);
            case Handled.Rejected no -> refuse(refused.apply(no.reason()), position);
            case Handled.KeyReused reused -> refuse(keyReused(), position);
        };
    }

    /** What a failure of the log is to the caller; anything else is returned as it is. */
    public static Throwable failure(Throwable thrown) {
        Throwable failure = thrown instanceof CompletionException ? thrown.getCause() : thrown;
        failure = failure == null ? thrown : Exceptions.unwrap(failure);
        return switch (failure) {
            case LogFullException full ->
                    unavailable("busy", "the log is busy; nothing was recorded, try again");
            case LogUnavailableException gone when gone.isDiskFull() ->
                    new Problem(
                            HttpStatus.INSUFFICIENT_STORAGE,
                            "disk-full",
                            "the disk of the data folder is full; nothing was recorded",
                            Map.of());
            case LogUnavailableException gone ->
                    unavailable(
                            "log-unavailable", "the log cannot be written; nothing was recorded");
            default -> failure;
        };
    }

    private static Mono<ServerResponse> respond(
            HttpStatus status, PositionVector position, Supplier<? extends Mono<?>> resource) {
        return resource.get()
                .flatMap(
                        value ->
                                Positions.stamp(ServerResponse.status(status), position)
                                        .bodyValue(value));
    }

    private static Mono<ServerResponse> refuse(Problem problem, PositionVector position) {
        return Problems.response(
                problem, headers -> headers.set(Positions.HEADER, position.toString()));
    }

    private static Problem unavailable(String slug, String detail) {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, slug, detail, Map.of());
    }

    private static String key(ServerRequest request) {
        String key = request.headers().firstHeader(KEY_HEADER);
        if (key == null || key.isBlank()) {
            throw Problem.badField(
                    KEY_HEADER,
                    "send the header "
                            + KEY_HEADER
                            + " with a value of your own, the same when you repeat the request");
        }
        if (key.length() > MAX_KEY || !key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw Problem.badField(
                    KEY_HEADER, "at most " + MAX_KEY + " printable ASCII characters, no spaces");
        }
        return key;
    }

    private static Mono<String> actor(ServerRequest request) {
        return request.principal()
                .map(java.security.Principal::getName)
                .defaultIfEmpty("nobody")
                .doOnNext(actor -> requireMeant(request, actor));
    }

    private static void requireMeant(ServerRequest request, String actor) {
        String meant = request.headers().firstHeader(ACTOR_HEADER);
        if (meant != null && !meant.equals(actor)) {
            throw new Problem(
                    HttpStatus.CONFLICT,
                    "conflict",
                    "somebody else is signed in than the header " + ACTOR_HEADER + " names",
                    Map.of("reason", "another-actor"));
        }
    }

    private static String hash(ServerRequest request, byte[] body) {
        MessageDigest digest = Sha256.digest();
        digest.update(
                (request.method() + " " + request.path() + "\n").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(body));
    }
}
