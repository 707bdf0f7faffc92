package dev.turnback.cli.rules;

import dev.turnback.cli.CliException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** All rules of an import, from the file that ships or with sections of a team's own file. */
public record HistoryRules(
        ChangeKindRules changeKinds,
        ToggleRules toggles,
        TagRules tags,
        VersionFileRules versionFiles) {

    private static final String SHIPPED = "/rules/history.rules";

    /** The rules that ship. */
    public static HistoryRules shipped() {
        return new RulesParser(Map.of()).parse("history.rules", shippedText());
    }

    /**
     * The rules that ship, with the sections of {@code file} in place of theirs.
     *
     * @throws CliException when the file cannot be read or a line is not understood, naming it
     */
    public static HistoryRules withOverrides(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw CliException.error("The rules file " + file + " cannot be read: " + e);
        }
        Map<String, RulesParser.Section> own = RulesParser.sections(file.toString(), text);
        return new RulesParser(own).parse("history.rules", shippedText());
    }

    /** The text of the rules that ship. */
    public static String shippedText() {
        try (InputStream in = HistoryRules.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException(SHIPPED + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
