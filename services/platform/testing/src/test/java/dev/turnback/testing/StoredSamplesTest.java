package dev.turnback.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class StoredSamplesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir private Path folder = Path.of("");

    /** The example's first version had one word for both names. */
    private record Renamed(String from, String to) {}

    private final StoredForms forms =
            new StoredForms(
                    Set.of("renamed#2"),
                    Set.of("renamed#1"),
                    event -> "renamed#2",
                    JSON::writeValueAsBytes,
                    (type, body) ->
                            "renamed#1".equals(type)
                                    ? new Renamed("?", JSON.readTree(body).get("name").asString())
                                    : JSON.readValue(body, Renamed.class));

    @BeforeEach
    void storeWhatIsRight() throws IOException {
        write("renamed.v1.json", "{\"name\": \"b\"}");
        write("renamed.v1.upcast.json", "{\"from\": \"?\", \"to\": \"b\"}");
        write("renamed.v2.json", "{\"from\": \"a\", \"to\": \"b\"}");
    }

    private void write(String file, String json) throws IOException {
        Files.writeString(folder.resolve(file), json);
    }

    private List<String> wrong() {
        var samples = new StoredSamples(folder, forms);
        return Stream.concat(samples.unmatched().stream(), samples.changed().stream()).toList();
    }

    @Test
    void samples_that_read_and_write_back_are_right() {
        assertThat(wrong()).isEmpty();
    }

    @Test
    void a_stored_type_without_a_sample_is_wrong() throws IOException {
        Files.delete(folder.resolve("renamed.v2.json"));
        Files.delete(folder.resolve("renamed.v1.upcast.json"));
        assertThat(wrong())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("renamed.v1.upcast.json is missing"),
                        next -> assertThat(next).startsWith("renamed.v2.json is missing"));
    }

    @Test
    void a_sample_without_a_type_or_an_upcast_is_wrong() throws IOException {
        write("renamed.v0.json", "{}");
        assertThat(wrong()).containsExactly("renamed.v0.json is of no stored type and no upcast");
    }

    @Test
    void a_record_that_changed_its_form_under_the_same_version_is_wrong() throws IOException {
        write("renamed.v2.json", "{\"from\": \"a\"}");
        assertThat(wrong())
                .containsExactly("renamed.v2.json is written back as {\"from\":\"a\",\"to\":null}");
        write("renamed.v2.json", "{\"from\": \"a\", \"to\": [1]}");
        assertThat(wrong()).singleElement().asString().contains("renamed.v2.json cannot be read");
    }

    @Test
    void an_upcast_that_gives_something_else_is_wrong() throws IOException {
        write("renamed.v1.upcast.json", "{\"from\": \"\", \"to\": \"b\"}");
        assertThat(wrong())
                .containsExactly(
                        "renamed.v1.json is written back as {\"from\":\"?\",\"to\":\"b\"}");
    }

    @Test
    void missing_ones_are_written_and_those_that_are_there_stay() throws IOException {
        Files.delete(folder.resolve("renamed.v2.json"));
        Files.delete(folder.resolve("renamed.v1.upcast.json"));
        new StoredSamples(folder, forms).writeMissing(List.of(new Renamed("x", "y")));
        new StoredSamples(folder, forms).writeMissing(List.of(new Renamed("other", "other")));
        assertThat(wrong()).isEmpty();
        assertThat(Files.readString(folder.resolve("renamed.v2.json"))).contains("\"x\"");
    }
}
