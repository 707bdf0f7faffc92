package dev.turnback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The containers as far as they can be checked without an engine. */
class ComposeTest {

    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();

    @Test
    void nothing_is_wrong_with_the_file() throws IOException {
        assertThat(ComposeFile.in(REPOSITORY).complaints()).isEmpty();
    }

    @Test
    void it_runs_what_the_cluster_runs() throws IOException {
        List<String> ours =
                ComposeFile.in(REPOSITORY).services().properties().stream()
                        .filter(each -> each.getValue().has("build"))
                        .map(each -> each.getKey())
                        .toList();
        assertThat(ours)
                .containsExactlyInAnyOrder(
                        "release", "incident", "decision", "guidance", "insight", "gateway");
    }

    @Test
    void kafka_is_of_the_version_that_is_tested() throws IOException {
        Matcher version =
                Pattern.compile("<kafka.version>([^<]+)<")
                        .matcher(Files.readString(REPOSITORY.resolve("pom.xml")));
        assertThat(version.find()).isTrue();
        assertThat(service(ComposeFile.in(REPOSITORY), "kafka").get("image").asString())
                .isEqualTo("apache/kafka:" + version.group(1));
    }

    @Test
    void only_the_gateway_is_reached_from_outside_and_from_this_machine_only() throws IOException {
        JsonNode ports = service(ComposeFile.in(REPOSITORY), "gateway").get("ports");
        assertThat(ports.valueStream().map(JsonNode::asString))
                .containsExactly("127.0.0.1:8080:8080");
    }

    @Test
    void the_image_is_of_the_java_that_is_compiled_for_and_nobody_in_it_is_root()
            throws IOException {
        List<String> lines = Files.readAllLines(REPOSITORY.resolve("services/cluster/Dockerfile"));
        assertThat(lines.stream().filter(line -> line.startsWith("FROM ")))
                .hasSize(3)
                .allMatch(line -> line.matches("FROM [a-z-]+:\\d+[a-z-]+( AS \\w+)?"))
                .filteredOn(line -> line.contains("temurin"))
                .hasSize(2)
                .allMatch(line -> line.contains(":25-"));
        assertThat(Files.readString(REPOSITORY.resolve("pom.xml")))
                .contains("<maven.compiler.release>25<");
        assertThat(lines.stream().filter(line -> line.startsWith("USER ")))
                .containsExactly("USER 10001:10001");
        assertThat(Files.readString(REPOSITORY.resolve("services/cluster/pom.xml")))
                .as("the list of jars that is copied into it")
                .contains("classpath.txt");
    }

    @Test
    void what_is_wrong_is_noticed() throws IOException {
        complains(
                "release is told what nobody reads: TURNBACK_MONGO",
                file -> environment(file, "release").put("TURNBACK_MONGO", "x"));
        complains(
                "decision is not told TURNBACK_MONGODB_URI",
                file -> environment(file, "decision").remove("TURNBACK_MONGODB_URI"));
        complains(
                "insight is not asked http://127.0.0.1:9090/health/ready",
                file -> environment(file, "insight").put("TURNBACK_PORT", "9090"));
        complains(
                "release is told an address where nobody is: incident=http://incident:1",
                file ->
                        environment(file, "release")
                                .put("TURNBACK_SERVICES", "incident=http://incident:1"));
        complains("guidance runs as root", file -> service(file, "guidance").put("user", "root"));
        complains(
                "incident can be reached past the gateway",
                file -> service(file, "incident").putArray("ports").add("8081:8080"));
        complains(
                "release has no main class dev.turnback.release.Release",
                file ->
                        ((ArrayNode) service(file, "release").get("command"))
                                .set(0, "dev.turnback.release.Release"));
        complains(
                "mongodb has no fixed image: mongo:latest",
                file -> service(file, "mongodb").put("image", "mongo:latest"));
        complains("kafka has no healthcheck", file -> service(file, "kafka").remove("healthcheck"));
        complains(
                "gateway uses unknown secrets: nothing",
                file -> service(file, "gateway").putArray("secrets").add("nothing"));
        complains("additional propert", file -> service(file, "gateway").put("portz", "8080"));
    }

    private static void complains(String about, Consumer<ComposeFile> damage) throws IOException {
        ComposeFile file = ComposeFile.in(REPOSITORY);
        damage.accept(file);
        assertThat(file.complaints()).anyMatch(complaint -> complaint.contains(about));
    }

    private static ObjectNode service(ComposeFile file, String name) {
        return (ObjectNode) file.services().get(name);
    }

    private static ObjectNode environment(ComposeFile file, String service) {
        return (ObjectNode) service(file, service).get("environment");
    }
}
