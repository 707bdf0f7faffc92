package dev.turnback.playbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The published JSON Schema.
 *
 * @param text as it is published
 * @param root the same, read
 */
record SchemaDocument(String text, Map<?, ?> root) {

    private static final String DEFINITIONS = "#/$defs/";

    /** It lies where a server finds what it serves beside its pages. */
    static final SchemaDocument PUBLISHED = read("/static/schemas/turnback.schema.json");

    private static SchemaDocument read(String resource) {
        try (var in = SchemaDocument.class.getResourceAsStream(resource)) {
            String text =
                    new String(
                            Objects.requireNonNull(in, resource).readAllBytes(),
                            StandardCharsets.UTF_8);
            // JSON is YAML too.
            return new SchemaDocument(
                    text,
                    (Map<?, ?>)
                            Objects.requireNonNull(
                                    new Load(LoadSettings.builder().build()).loadFromString(text)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With what it refers to; what it says itself goes first. */
    Map<?, ?> resolved(Map<?, ?> told) {
        if (!(told.get("$ref") instanceof String ref)) {
            return told;
        }
        var resolved =
                new HashMap<Object, Object>(
                        map(map(root, "$defs"), ref.substring(DEFINITIONS.length())));
        resolved.putAll(told);
        return resolved;
    }

    static Map<?, ?> map(Map<?, ?> of, String name) {
        return of.get(name) instanceof Map<?, ?> map ? map : Map.of();
    }

    static List<?> list(Map<?, ?> of, String name) {
        return of.get(name) instanceof List<?> list ? list : List.of();
    }

    static @Nullable BigDecimal number(Map<?, ?> of, String name) {
        return of.get(name) instanceof Number number ? new BigDecimal(number.toString()) : null;
    }
}
