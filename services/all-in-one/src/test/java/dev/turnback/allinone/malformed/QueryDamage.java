package dev.turnback.allinone.malformed;

import static dev.turnback.allinone.malformed.Damage.oneOf;

import dev.turnback.allinone.malformed.Api.Operation;
import dev.turnback.allinone.malformed.Damage.Expected;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A query parameter is none that the route takes, or not as it takes it. */
final class QueryDamage {
    private static final String[] NO_NUMBER = {
        "0x1", "-1", "x", "1.5", "99999999999999999999", "1e3"
    };
    private static final String[] NO_TIME = {
        "yesterday", "2026-13-01T00:00:00Z", "2026-03-01", "2026-03-01T09:30:00", "0", "%00"
    };
    private static final String[] NO_POSITION = {
        "x",
        "release",
        "release:x",
        "release:-1",
        ":1",
        "release:1,",
        "release:99999999999999999999"
    };
    private static final String[] NO_CONSTANT = {"NOPE", "open", "OBSERVED,VERIFIED", "0", "%ff"};

    private static final Map<String, String[]> BAD =
            Map.ofEntries(
                    Map.entry("limit", new String[] {"0", "-1", "x", "1.5", "2001", "9999999999"}),
                    Map.entry("cursor", new String[] {"!!", "%21", "%C3%A9", "a+b", "%00"}),
                    Map.entry("tag", new String[] {"x", ":x", "a=b:c"}),
                    Map.entry("topic", new String[] {"weather", "incident:", "incident:a%2Fb", ""}),
                    Map.entry("incidents", new String[] {",", "inc_1,,inc_2", "inc_1,%20"}),
                    Map.entry("unresolved", new String[] {"maybe", "1", "TRUE"}),
                    Map.entry("from", NO_TIME),
                    Map.entry("to", NO_TIME),
                    Map.entry("asOf", NO_TIME),
                    Map.entry("position", NO_POSITION),
                    Map.entry("atLeast", NO_POSITION),
                    Map.entry("state", NO_CONSTANT),
                    Map.entry("basis", NO_CONSTANT),
                    Map.entry("changeKind", NO_CONSTANT),
                    Map.entry("outcome", NO_CONSTANT),
                    Map.entry("reason", NO_CONSTANT),
                    Map.entry("format", NO_CONSTANT));

    private QueryDamage() {}

    static List<Damage> all() {
        return List.of(
                bad(),
                perhaps("odd text in the query", "component", "flag", "tag"),
                insight("unknown parameter", "surprise", "surprise=1"),
                insight("parameter twice", "basis", "basis=OBSERVED&basis=VERIFIED"),
                insight("control in a name", "\u0000", "%00=1"),
                raw("query that cannot be decoded", "limit=%", "a=%zz", "%=1", "a=%u0041"),
                raw("query with raw characters", "a={}", "a=|", "a=\"", "a=<x>", "a=\\", "a=^`"),
                strange(),
                tooLong());
    }

    private static Damage bad() {
        return new Damage(
                "bad parameter",
                (request, random) -> {
                    List<String> names =
                            request.operation().parameters().stream()
                                    .filter(name -> BAD.containsKey(name) || name.equals("after"))
                                    .toList();
                    if (names.isEmpty()) {
                        return null;
                    }
                    String name = names.get(random.nextInt(names.size()));
                    request.draft().query.clear();
                    if (!name.equals("topic") && request.operation().id().equals("stream")) {
                        request.draft().query("topic", "incidents");
                    }
                    request.draft().query(name, oneOf(random, values(request.operation(), name)));
                    return Expected.badField(name);
                });
    }

    private static String[] values(Operation operation, String name) {
        if (name.equals("after")) {
            return operation.id().equals("stream") ? NO_POSITION : NO_NUMBER;
        }
        return java.util.Objects.requireNonNull(BAD.get(name), name);
    }

    private static Damage perhaps(String damage, String... names) {
        return new Damage(
                damage,
                (request, random) -> {
                    String name = oneOf(random, names);
                    if (!request.operation().parameters().contains(name)) {
                        return null;
                    }
                    request.draft()
                            .query(
                                    name,
                                    oneOf(
                                            random,
                                            "%00",
                                            "%ff%fe",
                                            "%F0%9F%98%80",
                                            "%ED%A0%80",
                                            "%0d%0aX:y",
                                            "x".repeat(2_000),
                                            "",
                                            "%20",
                                            "*",
                                            "a:%27%22%3b--"));
                    return Expected.perhaps(name);
                });
    }

    /** Figures and facts take no filter that they do not know. */
    private static Damage insight(String damage, String field, String query) {
        return harm(
                damage,
                request -> request.operation().parameters().contains("basis"),
                Expected.badField(field),
                query);
    }

    private static Damage raw(String damage, String... queries) {
        return harm(damage, request -> true, Expected.badField(), queries);
    }

    private static Damage strange() {
        return harm(
                "strange query",
                request -> true,
                Expected.perhaps(),
                "&&&",
                "=",
                "=1",
                "?",
                "a=b=c",
                "%ff=%fe",
                "%00=1",
                "limit[]=1",
                "limit=1&limit=2",
                "%F0%9F%98%80",
                "#fragment");
    }

    private static Damage tooLong() {
        return harm(
                "query that is too long",
                request -> true,
                Expected.refused(414, "path"),
                "a=" + "x".repeat(5_000));
    }

    private static Damage harm(
            String damage, Predicate<Damage.Request> where, Expected expected, String... queries) {
        return new Damage(
                damage,
                (request, random) -> {
                    if (!where.test(request)) {
                        return null;
                    }
                    request.draft().query.add(oneOf(random, queries));
                    return expected;
                });
    }
}
