package dev.turnback.endtoend;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.turnback.launch.ProcessSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What can be said of a Compose file without an engine that runs it. */
record ComposeFile(JsonNode root, Path repository) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OURS = "TURNBACK_";

    static ComposeFile in(Path repository) throws IOException {
        Object yaml = new Yaml().load(Files.readString(repository.resolve("docker-compose.yml")));
        return new ComposeFile(JSON.valueToTree(yaml), repository);
    }

    /** Everything that is wrong with it, each in a sentence. */
    List<String> complaints() {
        var found = new ArrayList<String>(againstSchema());
        for (Map.Entry<String, JsonNode> each : services().properties()) {
            String name = each.getKey();
            JsonNode service = each.getValue();
            found.addAll(ofAny(name, service));
            if (isOurs(service)) {
                found.addAll(ofOurs(name, service));
            }
        }
        return found;
    }

    JsonNode services() {
        return root.path("services");
    }

    private static boolean isOurs(JsonNode service) {
        return service.has("build");
    }

    private List<String> againstSchema() {
        try (var in = ComposeFile.class.getResourceAsStream("/compose/compose-spec.json")) {
            if (in == null) {
                return List.of("the schema is missing");
            }
            ObjectNode draft = (ObjectNode) JSON.readTree(in);
            // It is named by a file, and the validator wants a URI.
            draft.put("$id", "https://compose-spec.io/compose-spec.json");
            Schema schema =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                            .getSchema(draft.toString());
            return schema.validate(root.toString(), InputFormat.JSON).stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            return List.of("the schema cannot be read: " + e.getMessage());
        }
    }

    private List<String> ofAny(String name, JsonNode service) {
        var found = new ArrayList<String>();
        String image = service.path("image").asString("");
        if (!image.contains(":") || image.endsWith(":latest")) {
            found.add(name + " has no fixed image: " + image);
        }
        for (String needed : List.of("healthcheck", "mem_limit", "cpus", "restart", "networks")) {
            if (!service.has(needed)) {
                found.add(name + " has no " + needed);
            }
        }
        service.path("depends_on").properties().stream()
                .filter(other -> !services().has(other.getKey()))
                .forEach(other -> found.add(name + " waits for nobody: " + other.getKey()));
        declared(name, "secrets", service, found);
        declared(name, "networks", service, found);
        for (JsonNode volume : service.path("volumes")) {
            String source = volume.asString().split(":", 2)[0];
            if (!root.path("volumes").has(source)) {
                found.add(name + " uses an unknown volume: " + source);
            }
        }
        return found;
    }

    private void declared(String name, String kind, JsonNode service, List<String> found) {
        for (JsonNode used : service.path(kind)) {
            if (!root.path(kind).has(used.asString())) {
                found.add(name + " uses unknown " + kind + ": " + used.asString());
            }
        }
    }

    private List<String> ofOurs(String name, JsonNode service) {
        var found = new ArrayList<String>();
        Path dockerfile = repository.resolve(service.path("build").path("dockerfile").asString(""));
        if (!Files.isRegularFile(dockerfile)) {
            found.add(name + " is built by nothing: " + dockerfile.getFileName());
        }
        mainClass(name, service).ifPresent(found::add);
        String user = service.path("user").asString("");
        if (user.isEmpty() || user.startsWith("0") || user.startsWith("root")) {
            found.add(name + " runs as root");
        }
        if (service.has("ports") && !name.equals("gateway")) {
            found.add(name + " can be reached past the gateway");
        }
        String port = service.path("environment").path(ProcessSettings.PORT).asString("");
        String health = "http://127.0.0.1:" + port + "/health/ready";
        if (!service.path("healthcheck").path("test").toString().contains(health)) {
            found.add(name + " is not asked " + health);
        }
        variables(name, service.path("environment"), found);
        addresses(name, service.path("environment"), found);
        return found;
    }

    private static Optional<String> mainClass(String name, JsonNode service) {
        String main = service.path("command").path(0).asString("");
        try {
            var _ = Class.forName(main).getMethod("main", String[].class);
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            return Optional.of(name + " has no main class " + main);
        }
    }

    private static void variables(String name, JsonNode environment, List<String> found) {
        var set = new TreeSet<String>();
        environment.properties().forEach(variable -> set.add(variable.getKey()));
        set.stream()
                .filter(variable -> variable.startsWith(OURS))
                .filter(variable -> !ProcessSettings.VARIABLES.contains(variable))
                .forEach(variable -> found.add(name + " is told what nobody reads: " + variable));
        var needed =
                new ArrayList<>(
                        List.of(
                                ProcessSettings.KAFKA,
                                ProcessSettings.SERVICES,
                                ProcessSettings.KEY_FILE,
                                ProcessSettings.MONGODB));
        if (name.equals("gateway")) {
            needed.add(ProcessSettings.ADMIN_TOKEN_FILE);
        }
        needed.stream()
                .filter(variable -> !set.contains(variable))
                .forEach(variable -> found.add(name + " is not told " + variable));
    }

    /** Every address that is told is a service of the file, at the port where that listens. */
    private void addresses(String name, JsonNode environment, List<String> found) {
        String told = environment.path(ProcessSettings.SERVICES).asString("");
        for (String each : told.strip().split(",", -1)) {
            String[] sides = each.split("=", 2);
            URI url = sides.length == 2 ? URI.create(sides[1]) : URI.create("http://nobody:0");
            JsonNode service = services().path(String.valueOf(url.getHost()));
            String port = service.path("environment").path(ProcessSettings.PORT).asString("");
            if (!sides[0].equals(url.getHost()) || !port.equals(Integer.toString(url.getPort()))) {
                found.add(name + " is told an address where nobody is: " + each);
            }
        }
        String kafka = environment.path(ProcessSettings.KAFKA).asString("");
        String listens =
                services()
                        .path("kafka")
                        .path("environment")
                        .path("KAFKA_ADVERTISED_LISTENERS")
                        .asString("");
        if (!listens.equals("PLAINTEXT://" + kafka)) {
            found.add(name + " looks for Kafka where it is not: " + kafka);
        }
    }
}
