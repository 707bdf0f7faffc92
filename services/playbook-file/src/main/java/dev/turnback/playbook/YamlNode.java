package dev.turnback.playbook;

import dev.turnback.playbook.Places.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A part of a YAML document and where it begins. */
sealed interface YamlNode {

    Place place();

    /** By name, in the order of the file. */
    record Fields(Map<String, Field> fields, Place place) implements YamlNode {}

    /**
     * @param place of its name
     */
    record Field(YamlNode value, Place place) {}

    record Items(List<YamlNode> items, Place place) implements YamlNode {}

    record Text(String text, Place place) implements YamlNode {}

    record Numeric(BigDecimal number, Place place) implements YamlNode {}

    record Truth(boolean value, Place place) implements YamlNode {}

    record Nothing(Place place) implements YamlNode {}

    /** What YAML takes for a number although it is not written as JSON writes one. */
    record OddNumber(String written, Place place) implements YamlNode {}
}
