package dev.turnback.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a process reads from its environment; the names are the same for all of them.
 *
 * @param port 0 takes any that is free
 * @param mongodb null for a process without stores
 * @param replicated whether MongoDB has to be a replica set
 * @param kafka brokers, {@code host:port}
 * @param services where each service is found; several addresses are its replicas
 * @param key what the processes of an installation sign with
 * @param adminToken null for a process that people do not ask themselves
 */
public record ProcessSettings(
        int port,
        InetAddress bind,
        @Nullable String mongodb,
        boolean replicated,
        List<String> kafka,
        Map<String, List<URI>> services,
        String key,
        @Nullable Path adminToken) {

    public static final String PORT = "TURNBACK_PORT";
    public static final String BIND = "TURNBACK_BIND";
    public static final String MONGODB = "TURNBACK_MONGODB_URI";
    public static final String UNREPLICATED = "TURNBACK_MONGODB_UNREPLICATED";
    public static final String KAFKA = "TURNBACK_KAFKA";
    public static final String SERVICES = "TURNBACK_SERVICES";
    public static final String KEY_FILE = "TURNBACK_KEY_FILE";
    public static final String ADMIN_TOKEN_FILE = "TURNBACK_ADMIN_TOKEN_FILE";

    /** Those of one process alone. */
    private static final List<String> OF_ONE =
            List.of(
                    "TURNBACK_NOTIFY_URL",
                    "TURNBACK_PAGES_URL",
                    "TURNBACK_ENVIRONMENTS",
                    "TURNBACK_SLACK_SIGNING_SECRET",
                    "TURNBACK_WORDING_URL",
                    "TURNBACK_WORDING_MODEL",
                    "TURNBACK_WORDING_KEY",
                    "TURNBACK_WORDING_PRIVATE");

    /** Every name that is read; another that begins like them is a mistake. */
    public static final List<String> VARIABLES =
            Stream.concat(
                            Stream.of(
                                    PORT,
                                    BIND,
                                    MONGODB,
                                    UNREPLICATED,
                                    KAFKA,
                                    SERVICES,
                                    KEY_FILE,
                                    ADMIN_TOKEN_FILE),
                            OF_ONE.stream())
                    .toList();

    private static final String OURS = "TURNBACK_";

    /** Those of the command line and of the tests. */
    private static final Set<String> OTHERS =
            Set.of("TURNBACK_SERVER", "TURNBACK_TOKEN", "TURNBACK_TEST_MONGODB_URI");

    private static final int DEFAULT_PORT = 8080;
    private static final int LAST_PORT = 65_535;

    /**
     * @throws IllegalArgumentException when a variable is missing or wrong; names it
     */
    public static ProcessSettings read(Map<String, String> environment) {
        for (String name : environment.keySet()) {
            if (name.startsWith(OURS) && !VARIABLES.contains(name) && !OTHERS.contains(name)) {
                throw new IllegalArgumentException("there is no variable " + name);
            }
        }
        String token = environment.get(ADMIN_TOKEN_FILE);
        return new ProcessSettings(
                port(environment.getOrDefault(PORT, Integer.toString(DEFAULT_PORT))),
                address(environment.getOrDefault(BIND, "127.0.0.1")),
                environment.get(MONGODB),
                !"true".equals(environment.get(UNREPLICATED)),
                List.of(required(environment, KAFKA).split(",", -1)),
                services(required(environment, SERVICES)),
                key(required(environment, KEY_FILE)),
                token == null ? null : path(ADMIN_TOKEN_FILE, token));
    }

    /**
     * Where one service is found.
     *
     * @throws IllegalArgumentException when it is not said
     */
    public List<URI> addressesOf(String service) {
        List<URI> known = services.get(service);
        if (known == null) {
            throw new IllegalArgumentException(SERVICES + " does not say where " + service + " is");
        }
        return known;
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is not set");
        }
        return value;
    }

    private static int port(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number <= LAST_PORT) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, in the same words as a number out of range.
        }
        throw new IllegalArgumentException(
                PORT + " takes a number from 0 to " + LAST_PORT + ", not " + text);
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    BIND + " takes an address of this machine, not " + text, e);
        }
    }

    /** {@code release=http://a:8080|http://b:8080,incident=http://c:8080}. */
    private static Map<String, List<URI>> services(String text) {
        var all = new LinkedHashMap<String, List<URI>>();
        for (String each : text.split(",", -1)) {
            String[] sides = each.strip().split("=", 2);
            if (sides.length != 2 || sides[0].isBlank()) {
                throw new IllegalArgumentException(
                        SERVICES + " takes NAME=URL[|URL],…, not " + each);
            }
            all.put(
                    sides[0],
                    Arrays.stream(sides[1].split("\\|", -1)).map(ProcessSettings::url).toList());
        }
        return all;
    }

    private static URI url(String text) {
        try {
            URI url = URI.create(text.strip());
            if ("http".equals(url.getScheme()) || "https".equals(url.getScheme())) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw new IllegalArgumentException(SERVICES + " takes URLs of http or https, not " + text);
    }

    private static String key(String text) {
        Path file = path(KEY_FILE, text);
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(KEY_FILE + " cannot be read: " + file, e);
        }
    }

    private static Path path(String name, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(name + " takes a path, not " + text, e);
        }
    }
}
