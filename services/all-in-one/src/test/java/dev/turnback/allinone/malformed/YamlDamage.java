package dev.turnback.allinone.malformed;

import static dev.turnback.allinone.malformed.Damage.oneOf;

import dev.turnback.allinone.malformed.Api.Operation;
import dev.turnback.allinone.malformed.Damage.Expected;
import dev.turnback.allinone.malformed.Draft.Framing;
import dev.turnback.playbook.PlaybookYaml;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The body is a file that people edit, and is none that can be applied. */
final class YamlDamage {

    static final String GOOD = "component: {id: filed}\n";

    private YamlDamage() {}

    static boolean takesYaml(Operation operation) {
        return operation.id().equals("applyPlaybookFile");
    }

    static List<Damage> all() {
        return List.of(
                yaml(
                        "odd YAML",
                        Expected.badField(),
                        "",
                        "\u0000",
                        "{",
                        "component: &a {id: *a}",
                        "a: &a [x, x]\nb: [*a, *a]\ncomponent: {id: filed}",
                        "component: !!java.net.URL [http://localhost/]",
                        "[".repeat(10_000),
                        "component: {id: filed, id: filed}",
                        "--- 1\n--- 2\n",
                        "component: {id: \"\\ud800\"}",
                        "component: {id: 7}",
                        "component: {id: filed, surprise: 1}",
                        "component: {id: filed}\nrelease: {version: x, procedures: [nothing]}",
                        "component: {id: filed}\nmatrix: " + "[x, ".repeat(20)),
                new Damage(
                        "YAML that is too large",
                        (request, random) -> {
                            if (!takesYaml(request.operation())) {
                                return null;
                            }
                            request.draft().body =
                                    "#"
                                            .repeat(PlaybookYaml.MAX_BYTES + 1)
                                            .getBytes(StandardCharsets.US_ASCII);
                            request.draft().framing =
                                    oneOf(random, Framing.LENGTH, Framing.CHUNKED);
                            return Expected.refused(413, "body");
                        }),
                new Damage(
                        "YAML by another name",
                        (request, random) -> {
                            if (!takesYaml(request.operation())) {
                                return null;
                            }
                            request.draft()
                                    .header(
                                            "Content-Type",
                                            oneOf(random, "application/json", "text/plain", "x"));
                            return Expected.refused(415, "Content-Type");
                        }));
    }

    private static Damage yaml(String name, Expected expected, String... texts) {
        return new Damage(
                name,
                (request, random) -> {
                    if (!takesYaml(request.operation())) {
                        return null;
                    }
                    request.draft().yaml(oneOf(random, texts));
                    return expected;
                });
    }
}
