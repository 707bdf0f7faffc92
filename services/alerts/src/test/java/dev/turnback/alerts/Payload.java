package dev.turnback.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Shared examples. */
final class Payload {

    static final Path ALL = Path.of("src/test/resources/payloads");
    static final Instant RECEIVED = Instant.parse("2026-11-28T12:00:00Z");

    private Payload() {}

    static byte[] file(String name) {
        try {
            return Files.readAllBytes(ALL.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return new String(file(name), UTF_8);
    }

    static Reading read(String name) {
        return webhook(text(name));
    }

    static Reading webhook(String json) {
        return Webhooks.read(json.getBytes(UTF_8), RECEIVED);
    }
}
