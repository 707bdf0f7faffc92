package dev.turnback.guidance.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnback.web.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSettingsTest {

    private static final WebhookSettings PRIVATE = new WebhookSettings(true);

    @Test
    void private_networks_are_told_only_where_that_is_allowed() {
        assertThat(WebhookSettings.read(Map.of())).isEqualTo(WebhookSettings.DEFAULT);
        assertThat(WebhookSettings.read(Map.of(WebhookSettings.PRIVATE, "true")))
                .isEqualTo(PRIVATE);
        assertThatThrownBy(() -> WebhookSettings.read(Map.of(WebhookSettings.PRIVATE, "yes")))
                .hasMessage("TURNBACK_WEBHOOKS_PRIVATE takes true or false");
    }

    @Test
    void plain_http_is_taken_only_there_as_well() {
        assertThat(PRIVATE.checked("address", "http://localhost:1/x"))
                .isEqualTo("http://localhost:1/x");
        assertThatThrownBy(() -> WebhookSettings.DEFAULT.checked("address", "http://localhost:1/x"))
                .isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example.com",
                "ftp://hooks.example.com",
                "https://",
                "https://user:word@hooks.example.com/x",
                "https://hooks.example.com/x?token=1",
                "https://hooks.example.com/x#y",
                "https://hooks example.com/x"
            })
    void an_address_is_one_of_https_that_holds_no_secret(String address) {
        assertThatThrownBy(() -> PRIVATE.checked("address", address)).isInstanceOf(Problem.class);
    }
}
