package dev.turnback.release.read.sheets;

import dev.turnback.release.domain.sheet.Rule;
import dev.turnback.release.domain.sheet.SheetContent;
import dev.turnback.release.domain.sheet.SheetPolicies;
import dev.turnback.release.domain.sheet.SheetPolicies.Incomplete;
import dev.turnback.web.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A sheet that ships, to begin with. What only a team can know about its component is left open.
 *
 * @param id what a sheet that began with it names in {@code fromTemplate}
 * @param builtIn always true: nobody's own sheet
 * @param incomplete the rules that lack something, by id
 */
public record SheetTemplate(
        String id,
        boolean builtIn,
        String name,
        String description,
        List<Rule> rules,
        List<Incomplete> incomplete) {

    private static final List<SheetTemplate> SHIPPED = List.of(shipped("starting-sheet"));

    public SheetTemplate {
        rules = List.copyOf(rules);
        incomplete = List.copyOf(incomplete);
    }

    /** As it is written in the file that ships. */
    private record Written(String name, String description, List<Rule> rules) {}

    /** Every template that ships. */
    public static List<SheetTemplate> all() {
        return SHIPPED;
    }

    public static boolean isShipped(String id) {
        return SHIPPED.stream().anyMatch(template -> template.id().equals(id));
    }

    private static SheetTemplate shipped(String id) {
        String file = "/sheets/" + id + ".json";
        try (InputStream in = SheetTemplate.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the jar");
            }
            Written written = Json.mapper().readValue(in, Written.class);
            return new SheetTemplate(
                    id,
                    true,
                    written.name(),
                    written.description(),
                    written.rules(),
                    SheetPolicies.incomplete(new SheetContent(written.name(), written.rules())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
