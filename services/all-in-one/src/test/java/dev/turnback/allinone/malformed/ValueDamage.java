package dev.turnback.allinone.malformed;

import static dev.turnback.allinone.malformed.Damage.oneOf;

import dev.turnback.allinone.malformed.Damage.Expected;
import dev.turnback.allinone.malformed.WellTyped.Place;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The body is JSON, but one of its values is not what it should be. */
final class ValueDamage {
    /** Stands for text that no JSON writer would write. */
    private static final String RAW = "\"@raw@\"";

    private ValueDamage() {}

    static List<Damage> all() {
        return List.of(
                missing(),
                unknown(),
                bad("null", place -> place.required() && !place.name().equals("type"), "null"),
                bad("text for another type", place -> !place.is("string"), "\"words\"", "\"\""),
                bad("number for text", place -> place.is("string"), "7", "-0.5", "1e400"),
                bad("truth for another type", place -> !place.is("boolean"), "true", "false"),
                bad("object for a value", place -> !isObject(place), "{}", "{\"a\":{\"b\":1}}"),
                bad("list for a value", place -> !place.is("array"), "[]", "[[]]", "[1,2]"),
                bad(
                        "bad list element",
                        place -> place.is("array"),
                        "[null]",
                        "[[]]",
                        "[true]",
                        "[1.5]"),
                bad("misspelt constant", Place::isEnum, "\"NOPE\"", "\"\"", "\"code\"", "0"),
                bad(
                        "bad time",
                        Place::isInstant,
                        "\"yesterday\"",
                        "\"2026-13-01T00:00:00Z\"",
                        "\"2026-03-01T09:30:00\"",
                        "\"+1000000-01-01T00:00:00Z\"",
                        "\"-0001-01-01T00:00:00Z\"",
                        "\"2026-03-01\"",
                        "\"\"",
                        "1760000000"),
                bad("infinite number", Place::isNumber, "1e999", "-1e999"),
                bad("number out of range", Place::isBounded, "-1", "2147483648"),
                bad("no number", Place::isNumber, "NaN", "Infinity", "0x10", "01", "+1", "1."),
                bad(
                        "lone surrogate",
                        Place::isText,
                        "\"\\ud800\"",
                        "\"a\\udc00b\"",
                        "\"\\ude00\\ud83d\""),
                perhaps("empty text", "\"\"", "\"   \"", "\"\\u00a0\"", "\"\\u200b\""),
                perhaps("long text", '"' + "x".repeat(100_000) + '"', '"' + "ü".repeat(201) + '"'),
                perhaps(
                        "odd characters",
                        "\"a\\u0000b\"",
                        "\"\\u001b[31m\"",
                        "\"\\u202e\\ufeff\"",
                        "\"\\uffff\"",
                        "\"<script>\"",
                        "\"=1+1\"",
                        "\"${jndi:x}\"",
                        "\"'; drop table events --\"",
                        "\"\\ud83d\\ude00\""));
    }

    /** The value's field is named, or one that it is in, or one in it. */
    private static Damage bad(String name, Predicate<Place> where, String... values) {
        return new Damage(
                name,
                (request, random) -> {
                    Place place = place(request, where, random);
                    return place == null
                            ? null
                            : Expected.badField(put(request, place, oneOf(random, values)));
                });
    }

    private static Damage perhaps(String name, String... values) {
        return new Damage(
                name,
                (request, random) -> {
                    Place place = place(request, Place::isText, random);
                    return place == null
                            ? null
                            : Expected.perhaps(put(request, place, oneOf(random, values)));
                });
    }

    private static Damage missing() {
        return new Damage(
                "missing field",
                (request, random) -> {
                    Place place = place(request, Place::required, random);
                    if (place == null) {
                        return null;
                    }
                    place.parent().remove(place.name());
                    request.draft().json(root(request));
                    return Expected.badField(place.path());
                });
    }

    private static Damage unknown() {
        return new Damage(
                "unknown field",
                (request, random) -> {
                    if (request.body() == null) {
                        return null;
                    }
                    Place beside = place(request, place -> true, random);
                    String path = beside == null ? "surprise" : beside.beside("surprise");
                    (beside == null ? request.body().root() : beside.parent()).put("surprise", 1);
                    request.draft().json(root(request));
                    return Expected.badField(path);
                });
    }

    private static String put(Damage.Request request, Place place, String raw) {
        place.parent().put(place.name(), "@raw@");
        request.draft().json(root(request).replace(RAW, raw));
        return place.path();
    }

    private static String root(Damage.Request request) {
        return Objects.requireNonNull(request.body(), "there is a body").root().toString();
    }

    private static @Nullable Place place(
            Damage.Request request, Predicate<Place> where, Random random) {
        List<Place> places =
                request.body() == null
                        ? List.of()
                        : request.body().places().stream().filter(where).toList();
        return places.isEmpty() ? null : places.get(random.nextInt(places.size()));
    }

    private static boolean isObject(Place place) {
        return place.schema().has("$ref") || place.schema().has("anyOf");
    }
}
