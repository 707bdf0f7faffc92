package dev.turnback.playbook;

import dev.turnback.playbook.YamlNode.Fields;
import dev.turnback.playbook.YamlNode.Items;
import dev.turnback.playbook.YamlNode.Numeric;
import dev.turnback.playbook.YamlNode.Text;
import dev.turnback.playbook.YamlNode.Truth;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of one object that the schema allows, as values. */
record Binding(Fields fields) {

    static Binding of(YamlNode node) {
        return new Binding((Fields) node);
    }

    private @Nullable YamlNode value(String name) {
        var field = fields.fields().get(name);
        return field == null ? null : field.value();
    }

    <T> @Nullable T partOrNull(String name, Function<Binding, T> part) {
        YamlNode node = value(name);
        return node == null ? null : part.apply(of(node));
    }

    <T> T part(String name, Function<Binding, T> part) {
        return Objects.requireNonNull(partOrNull(name, part), name);
    }

    <T> List<T> parts(String name, Function<Binding, T> part) {
        return items(name).stream().map(node -> part.apply(of(node))).toList();
    }

    private List<YamlNode> items(String name) {
        return value(name) instanceof Items items ? items.items() : List.of();
    }

    boolean has(String name) {
        return value(name) != null;
    }

    @Nullable String textOrNull(String name) {
        YamlNode node = value(name);
        return node == null ? null : text(node);
    }

    String text(String name) {
        return Objects.requireNonNull(textOrNull(name), name);
    }

    private static String text(YamlNode node) {
        return ((Text) node).text();
    }

    List<String> texts(String name) {
        return items(name).stream().map(Binding::text).toList();
    }

    <E extends Enum<E>> @Nullable E constantOrNull(String name, Class<E> type) {
        YamlNode node = value(name);
        return node == null ? null : Enum.valueOf(type, text(node));
    }

    <E extends Enum<E>> E constant(String name, Class<E> type) {
        return Objects.requireNonNull(constantOrNull(name, type), name);
    }

    /** Each once, in the order of the file. */
    <E extends Enum<E>> List<E> constants(String name, Class<E> type) {
        return items(name).stream().map(node -> Enum.valueOf(type, text(node))).distinct().toList();
    }

    @Nullable Double numberOrNull(String name) {
        YamlNode node = value(name);
        // There is one zero only.
        return node == null ? null : ((Numeric) node).number().doubleValue() + 0.0;
    }

    double number(String name) {
        return Objects.requireNonNull(numberOrNull(name), name);
    }

    @Nullable Long wholeOrNull(String name) {
        YamlNode node = value(name);
        return node == null ? null : ((Numeric) node).number().longValueExact();
    }

    boolean truth(String name) {
        return value(name) instanceof Truth truth && truth.value();
    }

    @Nullable Instant timeOrNull(String name) {
        String text = textOrNull(name);
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }

    Instant time(String name) {
        return Objects.requireNonNull(timeOrNull(name), name);
    }
}
