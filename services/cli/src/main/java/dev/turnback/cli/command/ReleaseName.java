package dev.turnback.cli.command;

import dev.turnback.cli.CliException;
import dev.turnback.cli.upload.ServerClient;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** How a release is named on the command line: by its id, or as {@code COMPONENT@VERSION}. */
final class ReleaseName {

    private static final Pattern ID = Pattern.compile("rel_[A-Za-z0-9_-]+");
    private static final int NEWEST = 500;

    private ReleaseName() {}

    /** Its id; a release that was read from history is none that was planned. */
    static String resolve(ServerClient client, String name) {
        if (ID.matcher(name).matches()) {
            return name;
        }
        int at = name.indexOf('@');
        if (at <= 0 || at == name.length() - 1) {
            throw CliException.error(
                    "RELEASE: expected an id such as rel_01J…, or COMPONENT@VERSION, not " + name);
        }
        return planned(client, name.substring(0, at), name.substring(at + 1));
    }

    private static String planned(ServerClient client, String component, String version) {
        JsonNode page =
                client.get(
                        "/api/v1/releases?component="
                                + UrlText.encoded(component)
                                + "&limit="
                                + NEWEST);
        for (JsonNode release : page.path("items")) {
            if (release.path("version").asString("").equals(version)
                    && !release.path("state").asString("").equals("OBSERVED")) {
                return release.path("id").asString("");
            }
        }
        throw CliException.error(
                "No release "
                        + version
                        + " of "
                        + component
                        + " is planned. `turnback release plan -f turnback.yaml` plans one.");
    }
}
