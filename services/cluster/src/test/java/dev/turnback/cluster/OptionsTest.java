package dev.turnback.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static Options of(String... arguments) {
        return Options.parse(List.of(arguments));
    }

    private static void refused(String why, String... arguments) {
        assertThatThrownBy(() -> of(arguments))
                .isInstanceOf(Options.UsageException.class)
                .hasMessage(why);
    }

    @Test
    void a_database_is_enough() {
        Options options = of("--mongodb", "mongodb://host/turnback");
        assertThat(options.replicated()).isTrue();
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.kafka()).isNull();
        assertThat(options.replicasOf("release")).isEqualTo(1);
    }

    @Test
    void services_may_have_replicas() {
        Options options =
                of("--mongodb", "x", "--replicas", "release=2", "--replicas", "insight=3");
        assertThat(options.replicasOf("release")).isEqualTo(2);
        assertThat(options.replicasOf("insight")).isEqualTo(3);
        assertThat(options.replicasOf("decision")).isEqualTo(1);
    }

    @Test
    void what_cannot_be_understood_is_said_in_a_sentence() {
        refused("services that run apart need --mongodb URI", "--port", "1");
        refused("--mongodb needs a value", "--mongodb");
        refused("unknown option --sample", "--sample");
        refused("--port takes a number from 0 to 65535, not x", "--port", "x");
        refused("--replicas release takes a number from 1 to 9, not 0", "--replicas", "release=0");
        refused(
                "--replicas takes SERVICE=N with one of release, incident, decision, guidance,"
                        + " insight, not gateway=2",
                "--replicas",
                "gateway=2");
    }
}
