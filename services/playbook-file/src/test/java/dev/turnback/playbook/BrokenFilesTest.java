package dev.turnback.playbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenFilesTest {

    private static List<FileError> errors(byte[] bytes) {
        return PlaybookYaml.read(bytes) instanceof Reading.Broken(List<FileError> errors, var _)
                ? errors
                : List.of();
    }

    private static List<FileError> errors(String yaml) {
        return errors(yaml.getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("dev.turnback.playbook.Samples#broken")
    void what_is_broken_is_named_with_its_line_and_field(Samples.Broken broken) {
        List<FileError> errors =
                Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(5), () -> errors(broken.yaml()));
        assertThat(errors)
                .extracting(FileError::line, FileError::field)
                .contains(tuple(broken.line(), broken.field()));
        assertThat(errors).allMatch(each -> each.column() >= 1 && !each.detail().isBlank());
    }

    @ParameterizedTest
    @MethodSource("dev.turnback.playbook.Samples#good")
    void what_is_good_is_read(String yaml) {
        assertThat(errors(yaml)).isEmpty();
    }

    @Test
    void everything_that_the_schema_does_not_allow_is_told_at_once() {
        assertThat(errors("component:\n  id: The Shop\n  tem: x\nsheet: {}\n"))
                .extracting(each -> each.said("turnback.yaml"))
                .containsExactly(
                        "turnback.yaml:2:7: component.id: expected 1 to 64 of a-z, 0-9, dot, dash"
                                + " and underscore, beginning with a letter or digit",
                        "turnback.yaml:3:3: component.tem: there is no such field; known fields:"
                                + " id, name, team, onCall, triggerRoles, triggerPersons, bar,"
                                + " gate",
                        "turnback.yaml:4:8: sheet.name: is required",
                        "turnback.yaml:4:8: sheet.rules: is required");
    }

    @Test
    void a_version_that_looks_like_a_number_is_told_what_to_do() {
        assertThat(errors("component: {id: shop}\nrelease: {version: 2.0}\n"))
                .extracting(FileError::detail)
                .containsExactly("expected text: put it into quotes");
    }

    @Test
    void what_is_no_text_is_told_by_its_line() {
        byte[] bytes = "component:\n  id: shop\n  name: ?\n".getBytes(UTF_8);
        bytes[bytes.length - 2] = (byte) 0xff;
        assertThat(errors(bytes)).extracting(FileError::line).containsExactly(3);
    }

    @Test
    void no_more_than_a_hundred_errors_are_told() {
        StringBuilder yaml = new StringBuilder("component: {id: shop}\n");
        for (int i = 0; i < 50_000; i++) {
            yaml.append('x').append(i).append(": 1\n");
        }
        assertThat(errors(yaml.toString())).hasSize(100);
    }

    @Test
    void what_is_broken_still_says_whose_file_it_is() {
        assertThat(component("component: {id: shop, tem: x}\nmatrx: []\n")).isEqualTo("shop");
        assertThat(component("component: {id: 7}\n")).isNull();
        assertThat(component("- component\n")).isNull();
        assertThat(component("component: {id: shop\n")).isNull();
    }

    private static @Nullable String component(String yaml) {
        return PlaybookYaml.read(yaml.getBytes(UTF_8))
                        instanceof Reading.Broken(List<FileError> _, var component)
                ? component
                : "not broken";
    }

    @Test
    void a_file_of_nearly_4_MB_is_read() {
        assertThat(errors("component: {id: shop}\n# " + "x".repeat((4 << 20) - 30))).isEmpty();
    }

    @Test
    void a_byte_order_mark_is_no_content() {
        assertThat(errors("\ufeffcomponent: {id: shop}")).isEmpty();
    }

    @Test
    void a_number_of_many_digits_is_refused_at_once() {
        String yaml = "component: {id: shop, bar: {withinSeconds: " + "9".repeat(1_000_000) + "}}";
        List<FileError> errors =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> errors(yaml));
        assertThat(errors)
                .extracting(FileError::field)
                .containsExactly("component.bar.withinSeconds");
    }
}
