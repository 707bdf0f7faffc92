package dev.turnback.allinone.malformed;

import static dev.turnback.allinone.malformed.Damage.oneOf;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.turnback.allinone.malformed.Damage.Expected;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The body as a whole is no JSON, or no object. */
final class TextDamage {
    private TextDamage() {}

    static List<Damage> all() {
        return List.of(
                other("no object", "[]", "7", "\"words\"", "true", "null", "-0", "1e999"),
                text("list around the object", text -> "[" + text + "]"),
                text("trailing comma", text -> before(text, ",}")),
                text("cut off", text -> text.substring(0, text.length() - 1)),
                text("more after the end", text -> text + "{}"),
                text("comment", text -> "/* why */" + text),
                text("single quotes", text -> before(text, separator(text) + "'a':1}")),
                text("name without quotes", text -> before(text, separator(text) + "a:1}")),
                text("raw control", text -> before(text, separator(text) + "\"a\u0000\":1}")),
                text("bad escape", text -> before(text, separator(text) + "\"\\q\":\"\\u12\"}")),
                other("noise", "{{{{", "}", ",", "\u0000\u0001", "<xml/>", "a=b&c=d", " ", "\n"),
                doubled(),
                deep("65 deep", 65),
                deep("10,000 deep", 10_000),
                bytes(
                        "no UTF-8",
                        (text, random) -> {
                            byte[] body =
                                    before(text, separator(text) + "\"a?b\":1}").getBytes(UTF_8);
                            body[new String(body, ISO_8859_1).lastIndexOf('?')] =
                                    oneOf(
                                            random,
                                            (byte) 0xff,
                                            (byte) 0xc0,
                                            (byte) 0x80,
                                            (byte) 0xed);
                            return body;
                        }),
                bytes("UTF-16", (text, random) -> text.getBytes(UTF_16)),
                bytes("byte order mark", (text, random) -> ("\ufeff" + text).getBytes(UTF_8)),
                bytes(
                        "random bytes",
                        (text, random) -> {
                            byte[] body = new byte[1 + random.nextInt(2_000)];
                            random.nextBytes(body);
                            return body;
                        }));
    }

    private static Damage text(String name, UnaryOperator<String> harm) {
        return bytes(name, (text, random) -> harm.apply(text).getBytes(UTF_8));
    }

    private static Damage other(String name, String... bodies) {
        return bytes(name, (text, random) -> oneOf(random, bodies).getBytes(UTF_8));
    }

    /** Where no value can be named, the refusal has an empty field and tells line and column. */
    private static Damage bytes(String name, BiFunction<String, Random, byte[]> harm) {
        return new Damage(
                name,
                (request, random) -> {
                    if (request.body() == null) {
                        return null;
                    }
                    request.draft().body = harm.apply(request.body().root().toString(), random);
                    return Expected.badField();
                });
    }

    private static Damage doubled() {
        return new Damage(
                "field twice",
                (request, random) -> {
                    if (request.body() == null || request.body().root().isEmpty()) {
                        return null;
                    }
                    String first = request.body().root().propertyNames().iterator().next();
                    String text = request.body().root().toString();
                    request.draft().json(before(text, ",\"" + first + "\":null}"));
                    return Expected.badField(first);
                });
    }

    private static Damage deep(String name, int levels) {
        return new Damage(
                name,
                (request, random) -> {
                    if (request.body() == null) {
                        return null;
                    }
                    String text = request.body().root().toString();
                    String[] around =
                            oneOf(random, new String[] {"[", "]"}, new String[] {"{\"a\":", "}"});
                    String deep = around[0].repeat(levels) + "1" + around[1].repeat(levels);
                    boolean asField = random.nextBoolean();
                    request.draft()
                            .json(
                                    asField
                                            ? before(
                                                    text,
                                                    separator(text) + "\"deep\":" + deep + "}")
                                            : deep);
                    return asField ? Expected.badField("deep") : Expected.badField();
                });
    }

    /** Ends the object in another way. */
    private static String before(String text, String end) {
        return text.substring(0, text.length() - 1) + end;
    }

    private static String separator(String text) {
        return text.equals("{}") ? "" : ",";
    }
}
