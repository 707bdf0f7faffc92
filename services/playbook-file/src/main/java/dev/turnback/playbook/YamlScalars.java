package dev.turnback.playbook;

import dev.turnback.playbook.Places.Place;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/** What a single value is: as YAML 1.2 says, but numbers as JSON writes them. */
final class YamlScalars {

    private static final ScalarResolver RESOLVER = new CoreScalarResolver(false);
    private static final Pattern JSON_NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]{0,20})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?");

    private YamlScalars() {}

    static YamlNode node(String field, ScalarEvent scalar, Place place) throws BrokenYaml {
        String text = scalar.getValue();
        if (YamlText.isTorn(text)) {
            throw new BrokenYaml(
                    place.error(field, "has half of a character, a surrogate without its pair"));
        }
        Tag tag = RESOLVER.resolve(text, scalar.isPlain());
        if (tag.equals(Tag.NULL)) {
            return new YamlNode.Nothing(place);
        }
        if (tag.equals(Tag.BOOL)) {
            return new YamlNode.Truth(text.equalsIgnoreCase("true"), place);
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return JSON_NUMBER.matcher(text).matches()
                    ? new YamlNode.Numeric(new BigDecimal(text), place)
                    : new YamlNode.OddNumber(text, place);
        }
        return new YamlNode.Text(text, place);
    }
}
