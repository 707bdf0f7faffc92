package dev.turnback.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminTokenFileTest {
    @TempDir Path data;

    @Test
    void theFirstStartMakesATokenThatOnlyItsOwnerCanRead() throws IOException {
        String token = AdminTokenFile.readOrCreate(data);

        assertThat(token).startsWith("tb_").hasSizeGreaterThan(40);
        assertThat(mode()).isEqualTo("rw-------");
        try (var files = Files.list(data)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void laterStartsKeepIt() throws IOException {
        assertThat(AdminTokenFile.readOrCreate(data)).isEqualTo(AdminTokenFile.readOrCreate(data));
    }

    @Test
    void aTokenThatOthersCouldReadIsClosedToThem() throws IOException {
        AdminTokenFile.readOrCreate(data);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

        AdminTokenFile.readOrCreate(data);

        assertThat(mode()).isEqualTo("rw-------");
    }

    @Test
    void anEmptyTokenIsNoToken() throws IOException {
        Files.writeString(file(), "\n");

        assertThatThrownBy(() -> AdminTokenFile.readOrCreate(data))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("delete it");
    }

    private Path file() {
        return data.resolve(AdminTokenFile.NAME);
    }

    private String mode() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file()));
    }
}
