package dev.turnback.playbook;

import dev.turnback.playbook.Places.Place;
import dev.turnback.playbook.YamlNode.Field;
import dev.turnback.playbook.YamlNode.Fields;
import dev.turnback.playbook.YamlNode.Items;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@code turnback.yaml}. */
public final class PlaybookYaml {

    /** Bytes that a file may have. */
    public static final int MAX_BYTES = 4 << 20;

    private static final String SCHEMA_PATH = "/schemas/turnback.schema.json";

    /** Where an editor finds the schema: at a server that runs on this machine. */
    static final String SCHEMA_LINE = schemaLine("http://127.0.0.1:8080");

    private PlaybookYaml() {}

    /** The file, or everything that is wrong with it: first as YAML, then by its schema. */
    public static Reading read(byte[] bytes) {
        try {
            YamlNode root = YamlReader.read(YamlText.of(bytes));
            List<FileError> errors = FileSchema.check(root);
            return errors.isEmpty() ? bound(root) : broken(errors, component(root));
        } catch (BrokenYaml e) {
            return broken(List.of(e.error()), null);
        }
    }

    /** Whose file it means to be; null when it does not say. */
    private static @Nullable String component(YamlNode root) {
        return text(value(value(root, "component"), "id"));
    }

    private static @Nullable YamlNode value(@Nullable YamlNode node, String name) {
        Field field = node instanceof Fields fields ? fields.fields().get(name) : null;
        return field == null ? null : field.value();
    }

    private static @Nullable String text(@Nullable YamlNode node) {
        return node instanceof YamlNode.Text text ? text.text() : null;
    }

    private static Reading bound(YamlNode root) {
        Map<String, Place> byField = new HashMap<>();
        collect("", root, root.place(), byField);
        var places = new Places(byField);
        PlaybookFile file = FileBinding.file(root);
        List<FileError> errors = FileRules.check(file, places);
        return errors.isEmpty()
                ? new Reading.Read(file, places)
                : broken(errors, file.component().id());
    }

    private static Reading broken(List<FileError> errors, @Nullable String component) {
        return new Reading.Broken(errors.stream().sorted().toList(), component);
    }

    private static void collect(String field, YamlNode node, Place place, Map<String, Place> all) {
        all.put(field, place);
        if (node instanceof Fields(var fields, _)) {
            for (Map.Entry<String, Field> each : fields.entrySet()) {
                String name = field.isEmpty() ? each.getKey() : field + "." + each.getKey();
                collect(name, each.getValue().value(), each.getValue().place(), all);
            }
        } else if (node instanceof Items(var items, _)) {
            for (int i = 0; i < items.size(); i++) {
                collect(field + "[" + i + "]", items.get(i), items.get(i).place(), all);
            }
        }
    }

    /** The same for the same file: fields in the order of the schema, words in double quotes. */
    public static String write(PlaybookFile file) {
        return FileWriter.write(file);
    }

    /**
     * A written file whose first line names the schema of another server.
     *
     * @param server without a slash at the end
     */
    public static String withSchemaOf(String server, String yaml) {
        return yaml.startsWith(SCHEMA_LINE)
                ? schemaLine(server) + yaml.substring(SCHEMA_LINE.length())
                : yaml;
    }

    private static String schemaLine(String server) {
        return "# yaml-language-server: $schema=" + server + SCHEMA_PATH + "\n";
    }

    /** The published JSON Schema (draft 2020-12). */
    public static String schema() {
        return SchemaDocument.PUBLISHED.text();
    }
}
