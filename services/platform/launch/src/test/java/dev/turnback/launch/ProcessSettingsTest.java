package dev.turnback.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessSettingsTest {

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void enough(@TempDir Path folder) throws IOException {
        Path key = folder.resolve("key");
        Files.writeString(key, "0123456789abcdef0123456789abcdef\n");
        environment.put("TURNBACK_KAFKA", "one:9092,two:9092");
        environment.put("TURNBACK_SERVICES", "release=http://a:1|http://b:2,insight=http://c:3");
        environment.put("TURNBACK_KEY_FILE", key.toString());
    }

    private void refused(String name, String value, String why) {
        environment.put(name, value);
        assertThatThrownBy(() -> ProcessSettings.read(environment)).hasMessage(why);
    }

    @Test
    void the_least_is_kafka_the_services_and_a_key() {
        ProcessSettings settings = ProcessSettings.read(environment);
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.bind().isLoopbackAddress()).isTrue();
        assertThat(settings.kafka()).containsExactly("one:9092", "two:9092");
        assertThat(settings.key()).isEqualTo("0123456789abcdef0123456789abcdef");
        assertThat(settings.mongodb()).isNull();
        assertThat(settings.replicated()).isTrue();
        assertThat(settings.adminToken()).isNull();
    }

    @Test
    void a_service_may_have_replicas() {
        ProcessSettings settings = ProcessSettings.read(environment);
        assertThat(settings.addressesOf("release"))
                .isEqualTo(List.of(URI.create("http://a:1"), URI.create("http://b:2")));
        assertThatThrownBy(() -> settings.addressesOf("incident"))
                .hasMessage("TURNBACK_SERVICES does not say where incident is");
    }

    @Test
    void what_is_missing_is_named() {
        for (String name : List.of("TURNBACK_KAFKA", "TURNBACK_SERVICES", "TURNBACK_KEY_FILE")) {
            var less = new HashMap<>(environment);
            less.remove(name);
            assertThatThrownBy(() -> ProcessSettings.read(less)).hasMessage(name + " is not set");
        }
    }

    @Test
    void what_is_wrong_is_named() {
        refused(
                "TURNBACK_PORT",
                "65536",
                "TURNBACK_PORT takes a number from 0 to 65535, not 65536");
    }

    @Test
    void a_service_needs_an_address() {
        refused(
                "TURNBACK_SERVICES",
                "release",
                "TURNBACK_SERVICES takes NAME=URL[|URL],…, not release");
        refused(
                "TURNBACK_SERVICES",
                "release=ftp://a",
                "TURNBACK_SERVICES takes URLs of http or https, not ftp://a");
    }

    @Test
    void a_key_has_to_be_there() {
        refused(
                "TURNBACK_KEY_FILE",
                "/nowhere/key",
                "TURNBACK_KEY_FILE cannot be read: /nowhere/key");
    }

    @Test
    void a_name_that_was_misspelt_is_noticed() {
        refused("TURNBACK_KAFKAS", "a", "there is no variable TURNBACK_KAFKAS");
    }
}
