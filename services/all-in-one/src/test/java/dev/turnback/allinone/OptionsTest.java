package dev.turnback.allinone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
    @Test
    void withoutOptionsItListensToThisMachineOnly() {
        Options options = Options.parse(List.of());

        assertThat(options.bind().isLoopbackAddress()).isTrue();
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.data()).isEqualTo(Path.of("data"));
        assertThat(options.sample()).isFalse();
    }

    @Test
    void everyOptionIsTaken() {
        Options options =
                Options.parse(
                        List.of("--sample", "--port", "0", "--data", "/x", "--bind", "192.0.2.7"));

        assertThat(options.port()).isZero();
        assertThat(options.data()).isEqualTo(Path.of("/x"));
        assertThat(options.bind().getHostAddress()).isEqualTo("192.0.2.7");
        assertThat(options.sample()).isTrue();
    }

    @Test
    void aDatabaseHasToBeReplicatedUnlessToldOtherwise() {
        assertThat(Options.parse(List.of()).mongo()).isNull();
        assertThat(Options.parse(List.of("--mongodb", "mongodb://host/turnback")).mongo())
                .isEqualTo(new Options.Mongo("mongodb://host/turnback", true));
        assertThat(
                        Options.parse(
                                        List.of(
                                                "--mongodb",
                                                "mongodb://host/turnback",
                                                "--mongodb-unreplicated"))
                                .mongo())
                .isEqualTo(new Options.Mongo("mongodb://host/turnback", false));
    }

    @ParameterizedTest
    @CsvSource({
        "--colour, unknown option",
        "--port, needs a value",
        "--mongodb, needs a value",
        "--mongodb-unreplicated, goes after"
    })
    void whatIsNotUnderstoodIsSaid(String argument, String sentence) {
        assertThatThrownBy(() -> Options.parse(List.of(argument)))
                .isInstanceOf(Options.UsageException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource({"65536", "-1", "http"})
    void aPortIsANumberInRange(String port) {
        assertThatThrownBy(() -> Options.parse(List.of("--port", port)))
                .isInstanceOf(Options.UsageException.class)
                .hasMessageContaining(port);
    }
}
