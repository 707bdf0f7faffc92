package dev.turnback.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionSettingsTest {

    @Test
    void tells_nobody_when_nothing_is_said() {
        assertThat(DecisionSettings.read(Map.of())).isEqualTo(DecisionSettings.DEFAULT);
    }

    @Test
    void reads_what_is_said() {
        assertThat(
                        DecisionSettings.read(
                                Map.of(
                                        DecisionSettings.NOTIFY,
                                        "https://hooks.example.com/services/x",
                                        DecisionSettings.PAGES,
                                        "https://turnback.example.com/",
                                        DecisionSettings.ENVIRONMENTS,
                                        "production, eu-live")))
                .isEqualTo(
                        new DecisionSettings(
                                URI.create("https://hooks.example.com/services/x"),
                                "https://turnback.example.com",
                                Set.of("production", "eu-live")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hooks.example.com/s3cret", "ftp://x/s3cret", "http:// s3cret"})
    void names_a_wrong_address_and_keeps_it_to_itself(String address) {
        assertThatThrownBy(() -> DecisionSettings.read(Map.of(DecisionSettings.NOTIFY, address)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("TURNBACK_NOTIFY_URL takes an address of http or https");
    }

    @Test
    void refuses_a_list_with_nothing_in_it() {
        assertThatThrownBy(
                        () -> DecisionSettings.read(Map.of(DecisionSettings.ENVIRONMENTS, "a,,b")))
                .hasMessageStartingWith("TURNBACK_ENVIRONMENTS takes names");
    }
}
