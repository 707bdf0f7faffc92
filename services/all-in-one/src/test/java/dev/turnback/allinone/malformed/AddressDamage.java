package dev.turnback.allinone.malformed;

import static dev.turnback.allinone.malformed.Damage.oneOf;

import dev.turnback.allinone.malformed.Damage.Expected;
import java.util.List;
import java.util.Random;

/** The method or the path is not one that there is. */
final class AddressDamage {
    private static final String[] ODD = {
        "..", ".", "%2e%2e", "a%2fb", "%2F..%2F", "a%5cb", "%00", "a%0d%0ab", "a;b=c", "%25", "a//b"
    };
    private static final String[] UNREADABLE = {
        "%", "%zz", "%u0041", "{odd}", "a\\b", "a|b", "<script>", "a b", "\"", "[x]", "^"
    };
    private static final String[] UNKNOWN = {
        "nobody", "%C3%A9", "%ff%fe", "\u00ff", "a+b", "~", "@", "%20", "%E2%80%AE", "null", "-1"
    };

    private AddressDamage() {}

    static List<Damage> all() {
        return List.of(
                path("odd path", Expected.badField("path"), ODD),
                path("unreadable path", Expected.badField(), UNREADABLE),
                path("unknown thing", Expected.perhaps(), UNKNOWN),
                path("long path", Expected.perhaps(), "x".repeat(3_000)),
                path("path that is too long", Expected.refused(414, "path"), "x".repeat(5_000)),
                new Damage(
                        "unknown address",
                        (request, random) -> {
                            request.draft().path =
                                    request.draft().path.replaceFirst("/$", "") + "/nothing/here";
                            return Expected.refused(404);
                        }),
                method("wrong method", 405, "PUT", "PATCH", "DELETE", "OPTIONS", "POST"),
                method("no method", 400, "TRACE", "CONNECT", "FOO", "get", "PROPFIND", "G-T"),
                new Damage(
                        "HEAD",
                        (request, random) -> {
                            request.draft().method = "HEAD";
                            return Expected.perhaps();
                        }));
    }

    /** In place of the last variable, or after the end. */
    private static Damage path(String name, Expected expected, String... segments) {
        return new Damage(
                name,
                (request, random) -> {
                    request.draft().path = replaced(request, oneOf(random, segments), random);
                    return expected;
                });
    }

    private static String replaced(Damage.Request request, String segment, Random random) {
        String path = request.operation().path();
        return request.operation().hasVariable()
                ? path.replaceFirst("\\{[^}]*}", java.util.regex.Matcher.quoteReplacement(segment))
                        .replaceAll(
                                "\\{(id|actionId|attemptId|entryId|factorId|index|measurementId|number|waiver|version|view"
                                        + "|service)}(?=/|$)",
                                "x" + random.nextInt(9))
                : (path.equals("/") ? "" : path) + "/" + segment;
    }

    private static Damage method(String name, int status, String... methods) {
        return new Damage(
                name,
                (request, random) -> {
                    String method = oneOf(random, methods);
                    if (request.api().methods(request.operation().path()).contains(method)) {
                        return null;
                    }
                    request.draft().method = method;
                    return status == 400 ? Expected.badField("method") : Expected.refused(status);
                });
    }
}
