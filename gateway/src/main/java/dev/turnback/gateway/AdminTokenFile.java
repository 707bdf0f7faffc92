package dev.turnback.gateway;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The admin token in the data folder, readable by its owner only. It is never logged. */
public final class AdminTokenFile {
    public static final String NAME = "admin.token";
    private static final int TOKEN_BYTES = 32;
    private static final int SHORTEST = 20;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    private AdminTokenFile() {}

    /**
     * The token, made at the first start. The file appears complete and with mode 600, or not at
     * all; one that others could read is closed to them.
     *
     * @throws IOException when the file cannot be read or written, or holds no usable token
     */
    public static String readOrCreate(Path data) throws IOException {
        return readOrCreate(data, NAME);
    }

    /** The same for another secret in the data folder. */
    public static String readOrCreate(Path data, String name) throws IOException {
        Path file = data.resolve(name);
        if (!Files.exists(file)) {
            create(data, file);
        }
        if (isPosix(file) && !Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
            Files.setPosixFilePermissions(file, OWNER_ONLY);
        }
        String token = Files.readString(file).strip();
        if (token.length() < SHORTEST) {
            throw new IOException(
                    file
                            + " holds no token of at least "
                            + SHORTEST
                            + " characters; delete it and a new one is made");
        }
        return token;
    }

    private static void create(Path data, Path file) throws IOException {
        Path fresh =
                Files.createTempFile(data, file.getFileName().toString(), ".new", ownerOnly(data));
        try {
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer bytes =
                        ByteBuffer.wrap((newToken() + "\n").getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return "tb_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        return isPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
