package dev.turnback.decision.measure;

import dev.turnback.web.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;

/** The address of a data source. */
final class SourceUrl {

    private static final int LONGEST = 500;

    private SourceUrl() {}

    /** The address without a slash at its end; a 400 that names the field when it is none. */
    static String checked(String field, String url) {
        if (url.length() > LONGEST || !isOne(url)) {
            throw Problem.badField(
                    field,
                    "expected an address such as https://prometheus.example.com, without user,"
                            + " query and fragment");
        }
        return url.replaceAll("/+$", "");
    }

    private static boolean isOne(String url) {
        try {
            var uri = new URI(url);
            return uri.getScheme() != null
                    && uri.getScheme().toLowerCase(Locale.ROOT).matches("https?")
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** True when both are of one scheme, host and port. */
    static boolean sameServer(String one, String other) {
        return Objects.equals(server(URI.create(one)), server(URI.create(other)));
    }

    private static String server(URI uri) {
        return "%s://%s".formatted(uri.getScheme(), uri.getRawAuthority()).toLowerCase(Locale.ROOT);
    }
}
