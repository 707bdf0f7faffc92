package dev.turnback.storage.sqlite;

import dev.turnback.storage.LogInUseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a database file to one process, by a lock on a file beside it that ends with the process,
 * however it ends.
 */
final class SqliteFileLock implements AutoCloseable {
    private final FileChannel channel;

    private SqliteFileLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * @throws LogInUseException when another process, or this one, holds it
     */
    static SqliteFileLock of(Path database) {
        Path file = database.resolveSibling(database.getFileName() + ".lock");
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new LogInUseException(
                        database
                                + " is in use by a running Turnback; stop that one first, or choose"
                                + " another data folder");
            }
            return new SqliteFileLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + file, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
