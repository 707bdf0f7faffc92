package dev.turnback.cli.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerAddressTest {

    private static final Map<String, String> NOTHING = Map.of();

    @TempDir Path data;

    @Test
    void theOptionGoesFirstThenTheEnvironmentThenTheDataFolder() throws IOException {
        Files.writeString(
                data.resolve("server.json"), "{\"url\":\"http://127.0.0.1:9\",\"pid\":1}");
        Map<String, String> environment = Map.of("TURNBACK_SERVER", "https://turnback.test/");

        assertThat(ServerAddress.find("http://a.test:1", data, environment).url())
                .isEqualTo("http://a.test:1");
        assertThat(ServerAddress.find(null, data, environment).url())
                .isEqualTo("https://turnback.test");
        assertThat(ServerAddress.find(null, data, NOTHING).url()).isEqualTo("http://127.0.0.1:9");
    }

    @Test
    void withoutAnyHintItIsTheUsualPort() {
        assertThat(ServerAddress.find(null, data, NOTHING).url())
                .isEqualTo("http://127.0.0.1:8080");
    }

    @Test
    void theTokenComesFromTheEnvironmentElseFromItsFile() throws IOException {
        Files.writeString(data.resolve("admin.token"), "of-the-file\n");

        assertThat(ServerAddress.find(null, data, NOTHING).token()).isEqualTo("of-the-file");
        assertThat(ServerAddress.find(null, data, Map.of("TURNBACK_TOKEN", "mine")).token())
                .isEqualTo("mine");
    }

    @Test
    void anAddressThatIsNoneIsNamed() {
        assertThatThrownBy(() -> ServerAddress.find("localhost:8080", data, NOTHING))
                .hasMessageContaining("'localhost:8080'");
    }
}
