package dev.turnback.playbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** Files, good and broken. */
final class Samples {

    private Samples() {}

    /**
     * A broken file.
     *
     * @param line where it is broken
     * @param field what is broken
     * @param bySchema whether the schema alone says so too
     */
    record Broken(String name, String yaml, int line, String field, boolean bySchema) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Everything that a file can say. */
    static String whole() {
        try (var in = Samples.class.getResourceAsStream("/whole.yaml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> good() {
        return Stream.of(
                whole(),
                "component: {id: shop}",
                "{\"component\": {\"id\": \"shop\"}, \"matrix\": []}",
                "component: {id: shop, triggerRoles: [], triggerPersons: []}",
                "component:\n  id: shop\n  bar: {redeployBecause: it is stateless}\n",
                "component: {id: shop}\nrelease: {version: 'v2'}\n",
                "# first\n---\ncomponent:\n  id: 'shop' # then\n...\n");
    }

    static Stream<Broken> broken() {
        return Stream.concat(
                Stream.concat(noYaml(), Stream.concat(bySchema(), byRule())), inPlace());
    }

    /** Those that can be handed to another YAML reader. */
    static Stream<Broken> readable() {
        return Stream.concat(Stream.concat(bySchema(), byRule()), inPlace());
    }

    private static Stream<Broken> noYaml() {
        String deep = "component: {id: shop}\nmatrix: " + "[".repeat(10_000);
        return Stream.of(
                yaml("empty", "", 1, ""),
                yaml("only a comment", "# nothing\n", 1, ""),
                yaml("unclosed", "component: {id: shop\nmatrix: []\n", 2, ""),
                yaml("tab as indent", "component:\n\tid: shop\n", 2, ""),
                yaml("bad indent", "component:\n  id: shop\n name: x\n", 3, ""),
                yaml("a character", "component:\n  id: shop\n  name: a\u0001b\n", 3, ""),
                yaml("two documents", "component: {id: shop}\n---\ncomponent: {id: x}\n", 2, ""),
                yaml("twice", "component:\n  id: shop\n  id: shop\n", 3, "component.id"),
                yaml("anchor", "component: &a\n  id: shop\n", 1, "component"),
                yaml("alias", "component: {id: shop}\nmatrix: *a\n", 2, "matrix"),
                yaml("an anchor that contains itself", "component: &a\n  id: *a\n", 1, "component"),
                yaml(
                        "alias bomb",
                        "component: {id: shop}\na: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n",
                        2,
                        "a"),
                yaml("merge", "component:\n  <<: {id: shop}\n", 2, "component"),
                yaml("tag", "component:\n  id: !!str shop\n", 2, "component.id"),
                yaml("a class", "component: !!java.io.File [x]\n", 1, "component"),
                yaml("a list as a name", "component:\n  ? [id]\n  : shop\n", 2, "component"),
                yaml("half a character", "component:\n  id: \"\\ud800\"\n", 2, "component.id"),
                yaml("deep", deep, 2, "matrix" + "[0]".repeat(15)),
                yaml("5 MB", "# " + "x".repeat(5 << 20), 1, ""));
    }

    private static Stream<Broken> bySchema() {
        return Stream.of(
                schema("a list", "- component\n", 1, ""),
                schema("text", "component\n", 1, ""),
                schema("no component", "matrix: []\n", 1, "component"),
                schema("no id", "component:\n  name: Shop\n", 2, "component.id"),
                schema("null", "component:\n  id: shop\n  team:\n", 3, "component.team"),
                schema("unknown", "component:\n  id: shop\n  tem: x\n", 3, "component.tem"),
                schema("unknown part", "component: {id: shop}\nmatrx: []\n", 2, "matrx"),
                schema("bad id", "component:\n  id: The Shop\n", 2, "component.id"),
                schema("line end", "component:\n  id: \"shop\\n\"\n", 2, "component.id"),
                schema("long id", "component:\n  id: " + "x".repeat(65) + "\n", 2, "component.id"),
                schema("blank", "component:\n  id: shop\n  team: '  '\n", 3, "component.team"),
                schema("a number", "component:\n  id: shop\n  name: 7\n", 3, "component.name"),
                schema("truth", "component:\n  id: shop\n  name: true\n", 3, "component.name"),
                schema("hex", "component:\n  id: shop\n  name: 0x10\n", 3, "component.name"),
                schema(
                        "a role",
                        "component:\n  id: shop\n  triggerRoles:\n    - commander\n",
                        4,
                        "component.triggerRoles[0]"),
                schema(
                        "21 persons",
                        "component:\n  id: shop\n  triggerPersons:\n" + "    - p\n".repeat(21),
                        4,
                        "component.triggerPersons"),
                schema(
                        "two bars",
                        "component:\n  id: shop\n  bar: {withinSeconds: 1, redeployBecause: x}\n",
                        3,
                        "component.bar"),
                schema("no bar", "component:\n  id: shop\n  bar: {}\n", 3, "component.bar"),
                schema(
                        "text in place of a list",
                        "component: {id: shop}\nmatrix: x\n",
                        2,
                        "matrix"),
                schema(
                        "no rules",
                        "component: {id: shop}\nsheet: {name: x, rules: []}\n",
                        2,
                        "sheet.rules"),
                schema(
                        "version",
                        "component: {id: shop}\nrelease:\n  version: 2.0\n",
                        3,
                        "release.version"),
                schema(
                        "two sheets",
                        "component: {id: shop}\nrelease:\n  {version: x, sheet: a, sheetId: b}\n",
                        3,
                        "release"));
    }

    private static Stream<Broken> byRule() {
        return Stream.of(
                rule(
                        "line twice",
                        "component: {id: shop}\nmatrix:\n"
                                + "  - {changeKind: DATA, reversibility: ONE_WAY}\n".repeat(2),
                        4,
                        "matrix[1]"),
                rule(
                        "draft of a person",
                        """
                        component: {id: shop}
                        matrix:
                          - changeKind: DATA
                            reversibility: ONE_WAY
                            draftedFrom: [x]
                        """,
                        5,
                        "matrix[0].draftedFrom"),
                rule(
                        "itself",
                        """
                        component: {id: shop}
                        release:
                          version: x
                          changes:
                            - kind: CODE
                              description: x
                              dependants:
                                - component: shop
                        """,
                        8,
                        "release.changes[0].dependants[0].component"),
                rule(
                        "stage twice",
                        "component: {id: shop}\nrelease:\n  version: x\n  stages:\n"
                                + "    - {name: a, exposurePercent: 1}\n".repeat(2),
                        6,
                        "release.stages[1].name"),
                rule(
                        "window of 91 days",
                        """
                        component: {id: shop}
                        release:
                          version: x
                          window:
                            from: 2026-01-01T00:00:00Z
                            to: 2026-04-02T00:00:01Z
                        """,
                        6,
                        "release.window.to"));
    }

    private static Stream<Broken> inPlace() {
        return Stream.of(
                edited(
                        "DROP",
                        "changeKind: SCHEMA",
                        "changeKind: DROP",
                        17,
                        "matrix[0].changeKind",
                        true),
                edited(
                        "not harder",
                        "dropsTo: ONE_WAY\n      description",
                        "dropsTo: REVERSIBLE\n      description",
                        34,
                        "matrix[0].undoWindow.dropsTo",
                        false),
                edited(
                        "half a second",
                        "seconds: 86400",
                        "seconds: 0.5",
                        33,
                        "matrix[0].undoWindow.seconds",
                        true),
                edited(
                        "both ends",
                        "seconds: 86400",
                        "seconds: 86400\n      event: x",
                        33,
                        "matrix[0].undoWindow",
                        true),
                edited(
                        "below zero",
                        "estimatedSeconds: 600.5",
                        "estimatedSeconds: -1",
                        36,
                        "matrix[0].estimatedSeconds",
                        true),
                edited(
                        "a duration",
                        "estimatedSeconds: 600.5",
                        "estimatedSeconds: 10m",
                        36,
                        "matrix[0].estimatedSeconds",
                        true),
                edited(
                        "infinite",
                        "estimatedSeconds: 600.5",
                        "estimatedSeconds: .inf",
                        36,
                        "matrix[0].estimatedSeconds",
                        true),
                edited(
                        "no executor",
                        "        executor: \"pipeline\"\n",
                        "",
                        54,
                        "procedures[0].steps[0].executor",
                        true),
                edited(
                        "executor",
                        "executor: \"pipeline\"",
                        "executor: [pipeline]",
                        55,
                        "procedures[0].steps[0].executor",
                        true),
                edited(
                        "rule twice",
                        "- id: \"latency\"",
                        "- id: \"errors\"",
                        89,
                        "sheet.rules[1].id",
                        false),
                edited(
                        "kebab",
                        "- id: \"latency\"",
                        "- id: \"La-tency\"",
                        89,
                        "sheet.rules[1].id",
                        true),
                edited(
                        "no query",
                        "query: \"sum(rate(http_5xx{service=\\\"shop\\\"}[1m]))\"",
                        "query: \" \"",
                        88,
                        "sheet.rules[0].measured.query",
                        true),
                edited(
                        "101 %",
                        "exposurePercent: 100",
                        "exposurePercent: 101",
                        123,
                        "release.stages[1].exposurePercent",
                        true),
                edited(
                        "no time",
                        "to: 2026-03-02T17:00:00Z",
                        "to: 2026-03-02",
                        126,
                        "release.window.to",
                        true),
                edited(
                        "before it begins",
                        "to: 2026-03-02T17:00:00Z",
                        "to: 2026-03-02T08:00:00Z",
                        126,
                        "release.window.to",
                        false),
                edited(
                        "nobody on duty",
                        "- role: COMMANDER",
                        "- {}",
                        131,
                        "release.onDuty[1]",
                        true));
    }

    private static Broken yaml(String name, String yaml, int line, String field) {
        return new Broken(name, yaml, line, field, false);
    }

    private static Broken schema(String name, String yaml, int line, String field) {
        return new Broken(name, yaml, line, field, true);
    }

    private static Broken rule(String name, String yaml, int line, String field) {
        return new Broken(name, yaml, line, field, false);
    }

    private static Broken edited(
            String name, String before, String after, int line, String field, boolean bySchema) {
        String whole = whole();
        if (!whole.contains(before)) {
            throw new IllegalArgumentException(before);
        }
        return new Broken(
                name,
                whole.replaceFirst(
                        java.util.regex.Pattern.quote(before),
                        java.util.regex.Matcher.quoteReplacement(after)),
                line,
                field,
                bySchema);
    }
}
