package dev.turnback.cli.incidents;

import dev.turnback.cli.CliException;
import dev.turnback.cli.incidents.IncidentHistory.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The history of a Statuspage: what its v2 {@code incidents.json} answers, a list of its incidents,
 * or one of them a line.
 */
public final class Statuspage {

    private static final int MOST_COMPLAINTS = 20;
    private static final JsonMapper MAPPER = new JsonMapper();

    private Statuspage() {}

    /**
     * Reads the whole file before anything is used.
     *
     * @param name the file's name without its path
     * @param component of incidents that name none; null leaves them without
     * @throws CliException naming what is wrong with the file
     */
    public static IncidentHistory read(String name, String text, @Nullable String component) {
        List<Entry> entries = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        List<JsonNode> found = new ArrayList<>();
        int planned = 0;
        for (JsonNode root : roots(name, text)) {
            JsonNode incidents = root.isObject() ? root.path("incidents") : root;
            incidents.forEach(found::add);
            if (root.path("id").isString()) {
                found.add(root);
            }
            planned += root.path("scheduled_maintenances").size();
        }
        for (int i = 0; i < found.size(); i++) {
            try {
                entries.add(new StatuspageIncident(found.get(i), name, component).entry());
            } catch (IllegalArgumentException e) {
                complaints.add(name + ", incident " + (i + 1) + ": " + e.getMessage());
            }
        }
        for (int i = 0; i < planned; i++) {
            entries.add(Entry.aside(StatusWords.MAINTENANCE));
        }
        if (!complaints.isEmpty()) {
            throw CliException.error(inAll(complaints));
        }
        if (entries.isEmpty()) {
            throw CliException.error(
                    name + " holds no incidents: expected the incidents.json of a Statuspage");
        }
        return IncidentHistory.of(entries);
    }

    private static String inAll(List<String> complaints) {
        int hidden = Math.max(0, complaints.size() - MOST_COMPLAINTS);
        return String.join("\n", complaints.subList(0, complaints.size() - hidden))
                + (hidden > 0 ? "\n… and " + hidden + " more" : "")
                + "\nNothing was sent.";
    }

    /** One value, or one a line. */
    private static List<JsonNode> roots(String name, String text) {
        List<JsonNode> roots = new ArrayList<>();
        String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (var values = MAPPER.readerFor(JsonNode.class).<JsonNode>readValues(json)) {
            values.forEachRemaining(roots::add);
        } catch (JacksonException e) {
            throw CliException.error(name + " is no readable JSON: " + e.getOriginalMessage());
        }
        return roots;
    }
}
