package dev.turnback.cli.upload;

import dev.turnback.cli.CliException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Where the server is and what opens its door.
 *
 * @param url without a slash at the end
 * @param token null when none was found
 * @param tokenPlaces where a token is looked for, as a sentence part
 */
public record ServerAddress(String url, @Nullable String token, String tokenPlaces) {

    static final String DEFAULT = "http://127.0.0.1:8080";

    /**
     * Takes the first of: the option, TURNBACK_SERVER, the file server.json that a running server
     * leaves in its data folder, the default address.
     *
     * @throws CliException when an address is no http URL or a file there cannot be read
     */
    public static ServerAddress find(
            @Nullable String option, Path dataFolder, Map<String, String> environment) {
        String url = option;
        if (url == null) {
            url = notBlank(environment.get("TURNBACK_SERVER"));
        }
        if (url == null) {
            url = leftBehind(dataFolder.resolve("server.json"));
        }
        return new ServerAddress(
                checked(url == null ? DEFAULT : url),
                token(dataFolder, environment),
                "TURNBACK_TOKEN or the file "
                        + dataFolder.resolve("admin.token").toAbsolutePath().normalize());
    }

    private static String checked(String url) {
        try {
            URI uri = URI.create(url.strip());
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (http && uri.getHost() != null) {
                return url.strip().replaceAll("/+$", "");
            }
        } catch (IllegalArgumentException e) {
            throw CliException.error("'" + url + "' is no address of a server: " + e.getMessage());
        }
        throw CliException.error(
                "'" + url + "' is no address of a server; it looks like " + DEFAULT);
    }

    private static @Nullable String leftBehind(Path file) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            return ItemJson.MAPPER.readTree(Files.readString(file)).path("url").stringValue(null);
        } catch (IOException | JacksonException e) {
            throw CliException.error(
                    file + " cannot be read (" + e.getMessage() + "); name the server: --server");
        }
    }

    private static @Nullable String token(Path dataFolder, Map<String, String> environment) {
        String token = notBlank(environment.get("TURNBACK_TOKEN"));
        Path file = dataFolder.resolve("admin.token");
        if (token != null || !Files.isRegularFile(file)) {
            return token;
        }
        try {
            return notBlank(Files.readString(file));
        } catch (IOException e) {
            throw CliException.error(file + " cannot be read: " + e);
        }
    }

    private static @Nullable String notBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
