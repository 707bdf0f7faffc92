package dev.turnback.playbook;

import dev.turnback.playbook.Places.Place;
import dev.turnback.playbook.YamlNode.Field;
import dev.turnback.playbook.YamlNode.Fields;
import dev.turnback.playbook.YamlNode.Items;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML document into nodes that know their place. Anchors and tags are refused: nothing
 * in such a file needs them, and without them nothing can multiply or contain itself.
 */
final class YamlReader {

    /** Twice as deep as the deepest field. */
    private static final int MAX_DEPTH = 16;

    private final Iterator<Event> events;

    private YamlReader(Iterator<Event> events) {
        this.events = events;
    }

    /**
     * @throws BrokenYaml naming the first thing that is wrong
     */
    static YamlNode read(String text) throws BrokenYaml {
        // A byte order mark is no content.
        String content = text.startsWith("\ufeff") ? text.substring(1) : text;
        try {
            return new YamlReader(events(content)).document();
        } catch (ReaderException e) {
            throw new BrokenYaml(
                    YamlText.at(content, e.getPosition())
                            .error(
                                    "",
                                    "the character U+%04X cannot be in a file"
                                            .formatted(e.getCodePoint())));
        } catch (MarkedYamlEngineException e) {
            throw new BrokenYaml(
                    place(e.getProblemMark().or(e::getContextMark))
                            .error("", "this is not valid YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            throw new BrokenYaml(
                    Place.BEGINNING.error("", "this is not valid YAML: " + e.getMessage()));
        }
    }

    /** Read at once: the library fails on a character that two of its buffers would share. */
    private static Iterator<Event> events(String content) {
        var settings =
                LoadSettings.builder()
                        .setLabel("turnback.yaml")
                        .setBufferSize(content.length() + 2)
                        .setCodePointLimit(content.length() + 2)
                        .build();
        return new Parse(settings).parseString(content).iterator();
    }

    private YamlNode document() throws BrokenYaml {
        events.next();
        if (!(events.next() instanceof DocumentStartEvent)) {
            throw new BrokenYaml(Place.BEGINNING.error("", "the file is empty"));
        }
        YamlNode root = node("", events.next(), 1);
        events.next();
        if (events.next() instanceof DocumentStartEvent another) {
            throw wrong(another, "", "one document is expected, and here begins another");
        }
        return root;
    }

    private YamlNode node(String field, Event event, int depth) throws BrokenYaml {
        if (event instanceof AliasEvent || !(event instanceof NodeEvent node)) {
            throw wrong(event, field, "an alias cannot be used here: write it out");
        }
        if (node.getAnchor().isPresent()) {
            throw wrong(event, field, "an anchor cannot be used here: write it out");
        }
        if (depth > MAX_DEPTH) {
            throw wrong(event, field, "is nested deeper than " + MAX_DEPTH + " levels");
        }
        if (event instanceof ScalarEvent scalar) {
            if (scalar.getTag().isPresent()) {
                throw wrong(event, field, "a tag cannot be used here");
            }
            return YamlScalars.node(field, scalar, place(event));
        }
        if (((CollectionStartEvent) event).getTag().isPresent()) {
            throw wrong(event, field, "a tag cannot be used here");
        }
        return event instanceof MappingStartEvent
                ? fields(field, place(event), depth)
                : items(field, place(event), depth);
    }

    private Items items(String field, Place place, int depth) throws BrokenYaml {
        List<YamlNode> items = new ArrayList<>();
        for (Event next = events.next();
                next.getEventId() != Event.ID.SequenceEnd;
                next = events.next()) {
            items.add(node(field + "[" + items.size() + "]", next, depth + 1));
        }
        return new Items(items, place);
    }

    private Fields fields(String field, Place place, int depth) throws BrokenYaml {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Event next = events.next();
                next.getEventId() != Event.ID.MappingEnd;
                next = events.next()) {
            if (!(next instanceof ScalarEvent key)
                    || key.getAnchor().isPresent()
                    || key.getTag().isPresent()) {
                throw wrong(next, field, "the name of a field is expected to be text");
            }
            if (key.getValue().equals("<<") && key.isPlain()) {
                throw wrong(next, field, "a merge cannot be used here: write it out");
            }
            if (YamlText.isTorn(key.getValue())) {
                throw wrong(next, field, "has half of a character, a surrogate without its pair");
            }
            String name = field.isEmpty() ? key.getValue() : field + "." + key.getValue();
            var value = new Field(node(name, events.next(), depth + 1), place(next));
            Field first = fields.putIfAbsent(key.getValue(), value);
            if (first != null) {
                throw wrong(
                        next,
                        name,
                        "the field is there twice; first in line " + first.place().line());
            }
        }
        return new Fields(fields, place);
    }

    private static BrokenYaml wrong(Event event, String field, String detail) {
        return new BrokenYaml(place(event).error(field, detail));
    }

    private static Place place(Event event) {
        return place(event.getStartMark());
    }

    private static Place place(Optional<Mark> mark) {
        return mark.map(at -> new Place(at.getLine() + 1, at.getColumn() + 1))
                .orElse(Place.BEGINNING);
    }
}
