package dev.turnback.insight.http;

import dev.turnback.feed.ViewProgress;
import dev.turnback.insight.facts.FactBook;
import dev.turnback.insight.facts.Knowledge;
import dev.turnback.insight.metrics.Stamp;
import dev.turnback.kernel.PositionVector;
import dev.turnback.web.AtLeast;
import dev.turnback.web.FieldValues;
import dev.turnback.web.Json;
import dev.turnback.web.Params;
import dev.turnback.web.Positions;
import dev.turnback.web.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * Answers a read at one position. The answer is a function of position and query, so the ETag names
 * these and a client that has it gets a 304 without anything being computed.
 */
final class Reading {

    private static final MediaType MARKDOWN =
            new MediaType("text", "markdown", StandardCharsets.UTF_8);
    private static final MediaType SCRAPED =
            MediaType.parseMediaType("text/plain;version=0.0.4;charset=utf-8");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final ServerRequest request;
    private final PositionVector position;
    private final Instant closed;

    private Reading(ServerRequest request, PositionVector position, Instant closed) {
        this.request = request;
        this.position = position;
        this.closed = closed;
    }

    /** Waits for {@code atLeast}, then answers at {@code position}, or at what is applied. */
    static Mono<ServerResponse> answer(
            ServerRequest request,
            ViewProgress progress,
            Function<Reading, Mono<ServerResponse>> answer) {
        // Asked before the position: what is closed then is in everything applied later.
        Instant closed = progress.closedTime();
        return AtLeast.answer(
                request,
                progress,
                applied ->
                        answer.apply(reading(request, asked(request, applied), applied, closed)));
    }

    /** At an earlier position than the latest, nothing is known of what was closed then. */
    private static Reading reading(
            ServerRequest request,
            PositionVector position,
            PositionVector applied,
            Instant closed) {
        return new Reading(request, position, position.reaches(applied) ? closed : Instant.MIN);
    }

    /** True when everything that was recorded by a time is in what is read. */
    boolean hasClosed(Instant time) {
        return !time.isAfter(closed);
    }

    private static PositionVector asked(ServerRequest request, PositionVector applied) {
        String text = Params.text(request, "position");
        return text == null ? applied : reached("position", text, applied);
    }

    private static PositionVector reached(String field, String text, PositionVector applied) {
        try {
            PositionVector asked = PositionVector.parse(text);
            if (applied.reaches(asked)) {
                return asked;
            }
        } catch (IllegalArgumentException e) {
            throw Problem.badField(field, String.valueOf(e.getMessage()));
        }
        throw Problem.badField(field, "the views have only reached " + applied);
    }

    /** The same read at a position that a page before it was read at. */
    Reading at(String field, String pinned) {
        return new Reading(request, reached(field, pinned, position), Instant.MIN);
    }

    /** The same read of what is known to be further than the position. */
    Reading atLeast(Map<String, Long> positions) {
        var further = new HashMap<>(position.positions());
        positions.forEach((log, reached) -> further.merge(log, reached, Math::max));
        return new Reading(request, new PositionVector(further), Instant.MIN);
    }

    ServerRequest request() {
        return request;
    }

    PositionVector position() {
        return position;
    }

    Knowledge knowledge(Selection selection) {
        Instant asOf = selection.asOf();
        return new Knowledge(position, asOf == null ? Instant.MAX : asOf);
    }

    /**
     * Final once every log has closed the time that was asked for: nothing can be added to it.
     *
     * @param facts the address of the list that the answer is made of
     */
    Stamp stamp(FactBook book, Selection selection, String facts) {
        Instant asOf = selection.asOf();
        return new Stamp(
                asOf == null ? book.lastRecorded(position) : asOf,
                asOf != null && hasClosed(asOf),
                position.toString(),
                selection.factsAddress(facts));
    }

    /**
     * When a verdict holds that changes with nothing recorded, as a rehearsal grows old: when it is
     * asked for; else this minute, or when the last event was recorded, so that what has just
     * happened counts at once.
     */
    Instant moment(FactBook book, Selection selection, InstantSource clock) {
        Instant to = selection.query().to();
        Instant asked = to == null ? selection.asOf() : to;
        return asked == null ? moment(book, clock) : asked;
    }

    Instant moment(FactBook book, InstantSource clock) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        Instant recorded = book.lastRecorded(position);
        return recorded == null || recorded.isBefore(minute) ? minute : recorded;
    }

    Mono<ServerResponse> json(String formulaVersion, Supplier<?> value) {
        return bytes(formulaVersion, () -> Json.mapper().writeValueAsBytes(value.get()));
    }

    /** JSON that is written already. */
    Mono<ServerResponse> bytes(String formulaVersion, Supplier<byte[]> json) {
        return write(
                formulaVersion, answer -> answer.contentType(MediaType.APPLICATION_JSON), json);
    }

    Mono<ServerResponse> csv(String formulaVersion, String file, Supplier<String> value) {
        return file(formulaVersion, CSV, file, value);
    }

    Mono<ServerResponse> markdown(String formulaVersion, String file, Supplier<String> value) {
        return file(formulaVersion, MARKDOWN, file, value);
    }

    /** In the text format that Prometheus scrapes. */
    Mono<ServerResponse> plain(String formulaVersion, Supplier<String> value) {
        return write(
                formulaVersion,
                answer -> answer.contentType(SCRAPED),
                () -> value.get().getBytes(StandardCharsets.UTF_8));
    }

    private Mono<ServerResponse> file(
            String formulaVersion, MediaType type, String file, Supplier<String> value) {
        return write(
                formulaVersion,
                answer ->
                        answer.contentType(type)
                                .header(
                                        "Content-Disposition",
                                        "attachment; filename=\"" + file + "\""),
                () -> value.get().getBytes(StandardCharsets.UTF_8));
    }

    private Mono<ServerResponse> write(
            String formulaVersion,
            Function<ServerResponse.BodyBuilder, ServerResponse.BodyBuilder> type,
            Supplier<byte[]> body) {
        String etag = etag(formulaVersion);
        boolean known =
                FieldValues.ifNoneMatch(request).stream()
                        .anyMatch(tag -> tag.equals("*") || strong(tag).equals(etag));
        ServerResponse.BodyBuilder answer =
                Positions.stamp(
                        ServerResponse.status(known ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                                .eTag(etag)
                                .cacheControl(CacheControl.noCache().cachePrivate()),
                        position);
        return known ? answer.build() : type.apply(answer).bodyValue(body.get());
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private String etag(String formulaVersion) {
        @Nullable String query = request.uri().getRawQuery();
        String asked = request.path() + "?" + query + "#" + formulaVersion;
        byte[] hash = sha256(asked.getBytes(StandardCharsets.UTF_8));
        return "\"" + position + "-" + HexFormat.of().formatHex(hash, 0, 8) + "\"";
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
