package dev.turnback.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A repository written with the git command itself, so that what the importer reads was not made by
 * the library it reads with. Every commit's time is given.
 */
final class FixtureRepository {
    final Path folder;

    FixtureRepository(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        git(Instant.EPOCH, "init", "-q", "-b", "main");
    }

    FixtureRepository write(String path, String content) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commits everything and returns the commit's id. */
    String commit(String at, String message) {
        git(Instant.parse(at), "add", "-A");
        git(Instant.parse(at), "commit", "-q", "--allow-empty", "-m", message);
        return git(Instant.parse(at), "rev-parse", "HEAD");
    }

    /** What {@code git revert} does and says. */
    String revert(String at, String commit) {
        git(Instant.parse(at), "revert", "--no-edit", commit);
        return git(Instant.parse(at), "rev-parse", "HEAD");
    }

    void tag(String at, String name) {
        git(Instant.parse(at), "tag", "-a", name, "-m", name);
    }

    private String git(Instant at, String... arguments) {
        var command =
                new ArrayList<>(
                        List.of(
                                "git",
                                "-c",
                                "user.name=fixture",
                                "-c",
                                "user.email=fixture@example.org",
                                "-c",
                                "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("GIT_AUTHOR_DATE", at.toString());
        builder.environment().put("GIT_COMMITTER_DATE", at.toString());
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        try {
            Process process = builder.start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                            .strip();
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(command + ": " + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
