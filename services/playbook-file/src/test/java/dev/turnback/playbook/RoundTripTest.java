package dev.turnback.playbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RoundTripTest {

    private static PlaybookFile read(String yaml) {
        Reading reading = PlaybookYaml.read(yaml.getBytes(UTF_8));
        assertThat(reading).as(yaml).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).file();
    }

    @Property(tries = 500)
    void what_is_written_is_read_as_it_was(@ForAll long seed) {
        PlaybookFile file = new Generated(seed).file();
        String yaml = PlaybookYaml.write(file);
        assertThat(read(yaml)).isEqualTo(file);
        assertThat(PlaybookYaml.write(read(yaml))).isEqualTo(yaml);
    }

    @Property(tries = 100)
    void what_is_written_is_what_the_schema_allows(@ForAll long seed) {
        assertThat(SchemaTest.complaints(PlaybookYaml.write(new Generated(seed).file()))).isEmpty();
    }

    @Test
    void only_the_first_line_names_the_schema_of_another_server() {
        String words = "name: \"see " + PlaybookYaml.SCHEMA_LINE.strip() + "\"";
        String yaml = PlaybookYaml.write(read("component: {id: shop}")) + "# " + words + "\n";
        String moved = PlaybookYaml.withSchemaOf("https://turnback.example", yaml);
        assertThat(moved)
                .startsWith(
                        "# yaml-language-server:"
                                + " $schema=https://turnback.example/schemas/turnback.schema.json\n")
                .contains(words);
        assertThat(PlaybookYaml.withSchemaOf("https://turnback.example", moved)).isEqualTo(moved);
    }

    @Test
    void everything_that_a_file_can_say_survives() {
        assertThat(PlaybookYaml.write(read(Samples.whole()))).isEqualTo(Samples.whole());
    }
}
