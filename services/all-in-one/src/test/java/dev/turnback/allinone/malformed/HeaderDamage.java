package dev.turnback.allinone.malformed;

import static dev.turnback.allinone.malformed.Damage.oneOf;

import dev.turnback.allinone.malformed.Damage.Expected;
import java.util.List;
import java.util.function.Predicate;

/** A header is missing, odd, or unreadable. */
final class HeaderDamage {
    private static final String KEY = "Idempotency-Key";
    private static final String TYPE = "Content-Type";
    private static final String LENGTH = "Content-Length";

    private HeaderDamage() {}

    static List<Damage> all() {
        return List.of(
                without(KEY, KEY, HeaderDamage::takesKey, 400),
                with(
                        KEY,
                        HeaderDamage::takesKey,
                        Expected.badField(KEY),
                        "",
                        " ",
                        "a b",
                        "a\tb",
                        "k".repeat(201),
                        "\u00fc",
                        "\u0085"),
                without(TYPE, TYPE, Damage.Request::takesBody, 415),
                with(
                        TYPE,
                        Damage.Request::takesBody,
                        Expected.refused(415, TYPE),
                        "",
                        "x",
                        "text/plain",
                        "a/b/c",
                        "application/json;charset=nothing",
                        "application/json, text/plain",
                        "application/x-www-form-urlencoded",
                        "multipart/form-data; boundary=x",
                        "*/json",
                        "application/json;q=x",
                        "\u00ff/\u00fe"),
                with(
                        "Content-Encoding",
                        Damage.Request::takesBody,
                        Expected.refused(415, "Content-Encoding"),
                        "gzip",
                        "br",
                        "nothing"),
                without("If-Match", "If-Match", HeaderDamage::overwrites, 428),
                with(
                        "If-Match",
                        HeaderDamage::overwrites,
                        Expected.badField("If-Match"),
                        "x",
                        "*",
                        "\"x\"",
                        "-1",
                        "\"1\", \"2\"",
                        "99999999999"),
                with(
                        "Last-Event-ID",
                        request -> request.operation().id().equals("stream"),
                        Expected.badField("Last-Event-ID"),
                        "x",
                        "release:-1",
                        "release:x",
                        "release:99999999999999999999",
                        ",",
                        "\u00fc:1"),
                with(
                        "Accept",
                        request -> request.operation().id().equals("getGuidanceDocument"),
                        Expected.badField("Accept"),
                        "x",
                        "a/b/c",
                        "a/b;q=x",
                        "*/json",
                        "\u00ff"),
                with(
                        "If-None-Match",
                        request -> request.operation().id().equals("listLogs"),
                        Expected.badField("If-None-Match"),
                        "x",
                        "\"",
                        "W/\"",
                        ","),
                with(
                        "Authorization",
                        request -> !request.operation().isPublic(),
                        Expected.refused(401),
                        "x",
                        "",
                        "Bearer",
                        "Basic YTpi",
                        "Bearer \u00ff",
                        "Bearer x y"),
                with(
                        "Host",
                        request -> true,
                        Expected.badField(),
                        "[::1",
                        "a:port",
                        "http://x",
                        "\u0001"),
                with(
                        LENGTH,
                        Damage.Request::takesBody,
                        Expected.badField(),
                        "-5",
                        "five",
                        "+5",
                        "99999999999999999999",
                        "5, 6"),
                line("Transfer-Encoding: nothing", Expected.badField()),
                line("Content-Length: 1\r\nContent-Length: 2", Expected.badField()),
                line("no colon", Expected.badField()),
                line("no name: x", Expected.badField()),
                line("X-Nul: a\u0000b", Expected.badField()),
                line("X-Long: " + "x".repeat(9_000), Expected.refused(431, "headers")),
                ignored("Accept", "x", "", ",", "a/b;q=7", "text/*;q=0", "\u00ff"),
                ignored("If-None-Match", "*", "x", "\"a\", \"b\"", "W/\"\""),
                ignored("Cookie", "x", "=", ";;", "turnback_session=\u00ff", "turnback_session=\""),
                ignored("Origin", "null", "x", "http://elsewhere.test", "\u00ff"),
                ignored("Range", "bytes=0-1", "bytes=9-1", "x"),
                ignored("Forwarded", "for=[;host=[", "x"),
                ignored("X-Forwarded-Host", "[", "a b", "\u00ff"),
                ignored("X-HTTP-Method-Override", "DELETE", "x"),
                ignored("Accept-Encoding", "nothing", "gzip;q=x", "*;q=0", "gzip;q=9"),
                ignored("Expect", "100-continue", "nothing"),
                ignored("Upgrade", "h2c", "websocket", "x"),
                ignored("Connection", "nothing", "upgrade", "close"));
    }

    private static boolean takesKey(Damage.Request request) {
        return request.operation().takesKey();
    }

    private static boolean overwrites(Damage.Request request) {
        return Requests.overwrites(request.operation());
    }

    private static Damage without(
            String header, String field, Predicate<Damage.Request> where, int status) {
        return new Damage(
                "no " + header,
                (request, random) -> {
                    if (!where.test(request)) {
                        return null;
                    }
                    request.draft().headers.remove(header);
                    return Expected.refused(status, field);
                });
    }

    private static Damage with(
            String header, Predicate<Damage.Request> where, Expected expected, String... values) {
        return new Damage(
                "odd " + header,
                (request, random) -> {
                    if (!where.test(request)) {
                        return null;
                    }
                    request.draft().header(header, oneOf(random, values));
                    return expected;
                });
    }

    private static Damage line(String line, Expected expected) {
        return new Damage(
                "line " + line.strip().substring(0, Math.min(20, line.length())),
                (request, random) -> {
                    request.draft().oddLines.add(line);
                    return expected;
                });
    }

    /** Many of these are good enough, or of no interest to most routes. */
    private static Damage ignored(String header, String... values) {
        return new Damage(
                "strange " + header,
                (request, random) -> {
                    request.draft().header(header, oneOf(random, values));
                    return Expected.perhaps();
                });
    }
}
