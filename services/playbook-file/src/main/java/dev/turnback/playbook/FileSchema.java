package dev.turnback.playbook;

import dev.turnback.playbook.Places.Place;
import dev.turnback.playbook.YamlNode.Field;
import dev.turnback.playbook.YamlNode.Fields;
import dev.turnback.playbook.YamlNode.Items;
import dev.turnback.playbook.YamlNode.Numeric;
import dev.turnback.playbook.YamlNode.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds a file to the published schema itself, so that both say the same. It knows the keywords
 * that the schema uses and no others.
 */
final class FileSchema {

    private static final int MOST = 100;

    private final SchemaDocument schema;
    private final List<FileError> errors = new ArrayList<>();

    private FileSchema(SchemaDocument schema) {
        this.schema = schema;
    }

    /** What is wrong, in the order of the file, the first {@value #MOST} of it. */
    static List<FileError> check(YamlNode root) {
        var checking = new FileSchema(SchemaDocument.PUBLISHED);
        checking.check("", root, SchemaDocument.PUBLISHED.root());
        return checking.errors.stream().limit(MOST).toList();
    }

    private void check(String field, YamlNode node, Map<?, ?> told) {
        Map<?, ?> of = schema.resolved(told);
        String expected = SchemaWords.unlike(node, of);
        if (expected != null) {
            errors.add(node.place().error(field, expected));
            return;
        }
        switch (node) {
            case Fields fields -> fields(field, fields, of);
            case Items items -> items(field, items, of);
            case Text text ->
                    addUnlessNull(field, text.place(), SchemaWords.wrong(text.text(), of));
            case Numeric number ->
                    addUnlessNull(field, number.place(), outside(number.number(), of));
            case YamlNode.Truth _, YamlNode.Nothing _, YamlNode.OddNumber _ -> {}
        }
    }

    private void fields(String at, Fields fields, Map<?, ?> of) {
        Map<?, ?> known = SchemaDocument.map(of, "properties");
        for (Map.Entry<String, Field> each : fields.fields().entrySet()) {
            if (errors.size() >= MOST) {
                return;
            }
            String field = at.isEmpty() ? each.getKey() : at + "." + each.getKey();
            if (known.get(each.getKey()) instanceof Map<?, ?> told) {
                check(field, each.getValue().value(), told);
            } else {
                errors.add(
                        each.getValue()
                                .place()
                                .error(
                                        field,
                                        "there is no such field; known fields: "
                                                + known.keySet().stream()
                                                        .map(Object::toString)
                                                        .collect(Collectors.joining(", "))));
            }
        }
        for (Object name : SchemaDocument.list(of, "required")) {
            if (!fields.fields().containsKey(name)) {
                errors.add(
                        fields.place()
                                .error(at.isEmpty() ? "" + name : at + "." + name, "is required"));
            }
        }
        addUnlessNull(at, fields.place(), SchemaWords.alternatives(fields.fields().keySet(), of));
    }

    private void items(String at, Items items, Map<?, ?> of) {
        int size = items.items().size();
        BigDecimal least = SchemaDocument.number(of, "minItems");
        BigDecimal most = SchemaDocument.number(of, "maxItems");
        if (least != null && size < least.intValue()) {
            errors.add(items.place().error(at, "expected at least " + least + " of them"));
        }
        if (most != null && size > most.intValue()) {
            errors.add(items.place().error(at, "expected at most " + most + " of them"));
            return;
        }
        for (int i = 0; i < size; i++) {
            check(at + "[" + i + "]", items.items().get(i), SchemaDocument.map(of, "items"));
        }
    }

    private static @Nullable String outside(BigDecimal number, Map<?, ?> of) {
        BigDecimal least = SchemaDocument.number(of, "minimum");
        BigDecimal most = SchemaDocument.number(of, "maximum");
        if (least == null || most == null) {
            return null;
        }
        return number.compareTo(least) < 0 || number.compareTo(most) > 0
                ? "expected a number from " + least + " to " + most
                : null;
    }

    private void addUnlessNull(String field, Place place, @Nullable String detail) {
        if (detail != null) {
            errors.add(place.error(field, detail));
        }
    }
}
