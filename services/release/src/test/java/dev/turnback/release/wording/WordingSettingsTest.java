package dev.turnback.release.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingSettingsTest {

    private static Map<String, String> with(String... more) {
        var environment =
                new HashMap<>(
                        Map.of(
                                WordingSettings.URL,
                                "https://models.example.com/v1/",
                                WordingSettings.MODEL,
                                "small",
                                WordingSettings.KEY,
                                "sk-secret"));
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return environment;
    }

    @Test
    void nothing_is_set_up_unless_somebody_does() {
        assertThat(WordingSettings.read(Map.of())).isEqualTo(WordingSettings.OFF);
        assertThat(WordingSettings.read(Map.of(WordingSettings.KEY, "sk-secret")).url()).isNull();
    }

    @Test
    void an_address_a_model_and_a_key_are_read_and_the_key_is_shown_to_nobody() {
        WordingSettings settings = WordingSettings.read(with());
        assertThat(settings.url()).isEqualTo(URI.create("https://models.example.com/v1"));
        assertThat(settings.key()).isEqualTo("sk-secret");
        assertThat(settings.privateAllowed()).isFalse();
        assertThat(settings.toString()).doesNotContain("sk-secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://models.example.com/v1",
                "https://user:sk-secret@models.example.com",
                "https://models.example.com/v1?key=sk-secret",
                "file:///etc/passwd",
                "sk-secret"
            })
    void what_is_no_such_address_is_named_and_kept_secret(String url) {
        assertThatThrownBy(() -> WordingSettings.read(with(WordingSettings.URL, url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("TURNBACK_WORDING_URL takes")
                .hasMessageNotContaining("sk-secret");
    }

    @Test
    void a_model_of_a_private_network_may_be_asked_without_encryption() {
        WordingSettings settings =
                WordingSettings.read(
                        with(
                                WordingSettings.URL,
                                "http://127.0.0.1:8000/v1",
                                WordingSettings.PRIVATE,
                                "true"));
        assertThat(settings.privateAllowed()).isTrue();
        assertThatThrownBy(() -> WordingSettings.read(with(WordingSettings.PRIVATE, "yes")))
                .hasMessage("TURNBACK_WORDING_PRIVATE takes true or false");
        assertThatThrownBy(() -> WordingSettings.read(with(WordingSettings.MODEL, " ")))
                .hasMessageStartingWith("TURNBACK_WORDING_MODEL takes");
    }
}
