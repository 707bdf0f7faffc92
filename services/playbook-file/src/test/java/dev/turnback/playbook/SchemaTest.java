package dev.turnback.playbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema by somebody else's validator, as editors have one. */
class SchemaTest {

    private static final Path PAGE = Path.of("../../docs/turnback.schema.json");
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(PlaybookYaml.schema(), InputFormat.JSON);

    static List<String> complaints(String yaml) {
        var settings =
                LoadSettings.builder()
                        .setSchema(new CoreSchema())
                        .setBufferSize(yaml.length() + 2)
                        .build();
        Object loaded = new Load(settings).loadFromString(yaml);
        String json = JsonMapper.shared().writeValueAsString(loaded);
        return SCHEMA
                .validate(
                        json,
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Objects::toString)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("dev.turnback.playbook.Samples#good")
    void it_allows_what_the_reader_takes(String yaml) {
        assertThat(complaints(yaml)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.turnback.playbook.Samples#readable")
    void it_refuses_what_the_reader_refuses_by_it(Samples.Broken broken) {
        assertThat(complaints(broken.yaml()).isEmpty()).isEqualTo(!broken.bySchema());
    }

    @Test
    void every_field_is_explained_to_who_edits_it() {
        JsonNode schema = JsonMapper.shared().readTree(PlaybookYaml.schema());
        assertThat(schema.path("$schema").asString()).endsWith("draft/2020-12/schema");
        assertThat(schema.path("$id").asString()).startsWith("urn:turnback:schema:");
        explains(schema);
        schema.path("$defs")
                .valueStream()
                .filter(each -> each.path("type").asString("").equals("object"))
                .forEach(SchemaTest::explains);
    }

    private static void explains(JsonNode object) {
        assertThat(object.path("title").asString("")).isNotBlank();
        assertThat(object.path("additionalProperties").asBoolean(true)).isFalse();
        for (var property : object.path("properties").properties()) {
            assertThat(
                            property.getValue().path("description").asString("").length()
                                    + property.getValue().path("$ref").asString("").length())
                    .as(property.getKey())
                    .isPositive();
        }
    }

    /** Run with {@code -Dturnback.write=true} to write the copy anew. */
    @Test
    void the_copy_in_the_docs_is_the_schema() throws IOException {
        if (Boolean.getBoolean("turnback.write")) {
            Files.writeString(PAGE, PlaybookYaml.schema());
        }
        assertThat(Files.readString(PAGE, UTF_8)).isEqualTo(PlaybookYaml.schema());
    }
}
