package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.endtoend.Pipeline.Action;
import dev.turnback.endtoend.Pipeline.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The GitHub Action and the GitLab template that keep a copy of the guidance in a repository, run
 * by a shell against a running installation.
 */
@Tag("slow")
class GuidancePipelinesTest {

    private static final String ACTION = ".github/actions/guidance/action.yml";

    @TempDir static Path folder;
    private static RunningTurnback server;
    private static Pipeline pipeline;

    @BeforeAll
    static void start() throws IOException {
        server = RunningTurnback.start(folder.resolve("data"));
        pipeline = Pipeline.in(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String id(String answer) {
        return RunningTurnback.JSON.readTree(answer).path("id").asString("");
    }

    private static void adopted(String component, String clause) {
        String item =
                id(
                        server.post(
                                        "/api/v1/guidance",
                                        "{\"clause\":\"%s\",\"scope\":{\"components\":[\"%s\"]}}"
                                                .formatted(clause, component))
                                .body());
        server.post("/api/v1/guidance/" + item + "/adoption", "{}");
    }

    /** A machine's that may only look. */
    private static String token() {
        var answer =
                server.post(
                        "/api/v1/tokens",
                        "{\"label\":\"guidance\",\"scopes\":[\"READ\"],\"expiresAt\":\"%s\"}"
                                .formatted(Instant.now().plus(Duration.ofDays(1))));
        return RunningTurnback.JSON.readTree(answer.body()).path("secret").asString("");
    }

    private static Action run(Path where, Map<String, String> more) throws IOException {
        var inputs = new TreeMap<>(Map.of("server", server.url(), "token", token()));
        inputs.putAll(more);
        return pipeline.action(ACTION, where, inputs);
    }

    @Test
    void the_github_action_fails_while_the_copy_is_stale_and_writes_it_when_told()
            throws Exception {
        Path where = Files.createDirectories(folder.resolve("github"));
        adopted("shop", "Expand first.");
        Action stale = run(where, Map.of("component", "shop"));
        assertThat(stale.step("pull").exit()).as(stale.step("pull").output()).isEqualTo(1);
        assertThat(stale.step("pull").output())
                .contains("::error file=GUIDANCE.md,title=Turnback guidance::");
        assertThat(stale.output("steps.pull.outputs.changed")).isEqualTo("true");
        assertThat(where.resolve("GUIDANCE.md")).doesNotExist();
        assertThat(Files.readString(where.resolve("env"))).isEqualTo("JAVA_HOME=/jdk/of/the/job\n");

        Action written = run(where, Map.of("component", "shop", "mode", "write"));
        assertThat(written.step("pull").exit()).as(written.step("pull").output()).isZero();
        assertThat(written.output("steps.pull.outputs.changed")).isEqualTo("true");
        assertThat(Files.readString(where.resolve("GUIDANCE.md"))).contains("Expand first.");

        Action again = run(where, Map.of("component", "shop", "mode", "write"));
        assertThat(again.output("steps.pull.outputs.changed")).isEqualTo("false");
        assertThat(run(where, Map.of("component", "shop")).step("pull").exit()).isZero();

        adopted("shop", "Contract later.");
        assertThat(run(where, Map.of("component", "shop")).step("pull").exit()).isEqualTo(1);
    }

    @Test
    void the_github_action_keeps_one_kind_of_change_in_a_file_of_its_own() throws Exception {
        Path where = Files.createDirectories(folder.resolve("kind"));
        Action action =
                run(
                        where,
                        Map.of(
                                "component", "cart",
                                "change-kind", "SCHEMA",
                                "file", "docs/our guidance.md",
                                "mode", "write"));
        assertThat(action.step("pull").exit()).as(action.step("pull").output()).isZero();
        assertThat(Files.readString(where.resolve("docs/our guidance.md")))
                .contains("begin component=cart kind=SCHEMA ");
    }

    @Test
    void the_github_action_does_not_guess() throws Exception {
        Path where = folder.resolve("guess");
        Action mode = run(where, Map.of("component", "shop", "mode", "maybe"));
        assertThat(mode.step("pull").exit()).isEqualTo(2);
        Action nobody =
                run(
                        where,
                        Map.of(
                                "component", "shop",
                                "mode", "write",
                                "server", "http://127.0.0.1:9"));
        assertThat(nobody.step("pull").exit()).isEqualTo(2);
        assertThat(nobody.output("steps.pull.outputs.changed")).isEmpty();
    }

    @Test
    void the_gitlab_template_fails_while_the_copy_is_stale_and_writes_it_when_told()
            throws Exception {
        Path where = Files.createDirectories(folder.resolve("gitlab"));
        adopted("lab", "Use a flag.");
        assertThat(gitlab(where, "check").exit()).isEqualTo(1);
        Ran written = gitlab(where, "write");
        assertThat(written.exit()).as(written.output()).isZero();
        assertThat(Files.readString(where.resolve("GUIDANCE.md"))).contains("Use a flag.");
        assertThat(gitlab(where, "check").exit()).isZero();
        assertThat(gitlab(where, "maybe").exit()).isEqualTo(2);
    }

    private static Ran gitlab(Path where, String mode) throws IOException {
        return pipeline.bash(
                Pipeline.gitlab("docs/pipelines/gitlab-guidance.yml", ".turnback-guidance"),
                where,
                Map.of(
                        "TURNBACK_HOME",
                        folder.toString(),
                        "TURNBACK_SERVER",
                        server.url(),
                        "TURNBACK_TOKEN",
                        token(),
                        "TURNBACK_COMPONENT",
                        "lab",
                        "TURNBACK_CHANGE_KIND",
                        "",
                        "TURNBACK_GUIDANCE",
                        "GUIDANCE.md",
                        "TURNBACK_GUIDANCE_MODE",
                        mode));
    }
}
