package dev.turnback.cli.git;

import dev.turnback.cli.rules.VersionFileRules.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads which version each part runs; a file that cannot be read says nothing. */
final class VersionReader {

    private static final JsonMapper JSON = new JsonMapper();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String WHOLE = "";
    private static final int LONGEST = 64;

    private VersionReader() {}

    /** From a part's name to its version; a file about one thing has the part "". */
    static Map<String, String> read(Format format, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        Map<String, String> versions = new LinkedHashMap<>();
        try {
            switch (format) {
                case TEXT -> put(versions, WHOLE, firstWord(text));
                case JSON -> put(versions, WHOLE, JSON.readTree(text).path("version"));
                case POM -> put(versions, WHOLE, pomVersion(content));
                case CHART -> chart(versions, YAML.readTree(text));
                case KUSTOMIZE -> kustomize(versions, YAML.readTree(text));
                case VALUES -> values(versions, YAML.readTree(text), WHOLE);
                case WIKIS -> wikis(versions, text);
            }
        } catch (JacksonException e) {
            return Map.of();
        }
        return versions;
    }

    private static void put(Map<String, String> versions, String part, @Nullable String version) {
        if (version != null && !version.isBlank() && version.length() <= LONGEST) {
            versions.put(part, version.strip());
        }
    }

    private static void put(Map<String, String> versions, String part, JsonNode version) {
        put(versions, part, version.asString(""));
    }

    private static String firstWord(String text) {
        return text.strip().split("\\s", 2)[0];
    }

    private static @Nullable String pomVersion(byte[] content) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            Element project = builder.parse(new ByteArrayInputStream(content)).getDocumentElement();
            String own = childText(project, "version");
            Element parent = child(project, "parent");
            return own != null || parent == null ? own : childText(parent, "version");
        } catch (ParserConfigurationException | SAXException | IOException e) {
            return null;
        }
    }

    private static @Nullable Element child(Element element, String name) {
        for (Node at = element.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element found && found.getTagName().equals(name)) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable String childText(Element element, String name) {
        Element found = child(element, name);
        return found == null ? null : found.getTextContent();
    }

    private static void chart(Map<String, String> versions, JsonNode chart) {
        JsonNode app = chart.path("appVersion");
        put(versions, WHOLE, app.isMissingNode() ? chart.path("version") : app);
    }

    private static void kustomize(Map<String, String> versions, JsonNode root) {
        for (JsonNode image : root.path("images")) {
            put(versions, image.path("name").asString(""), image.path("newTag"));
        }
    }

    private static void values(Map<String, String> versions, JsonNode node, String path) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = path + "/" + field.getKey();
            JsonNode value = field.getValue();
            if (field.getKey().equals("image") && value.isObject()) {
                put(versions, name, value.path("tag"));
            } else if (field.getKey().equals("imageTag")) {
                put(versions, name, value);
            } else {
                values(versions, value, name);
            }
        }
    }

    /** The older form has a line {@code wiki php-1.20wmf3 *} for each wiki. */
    private static void wikis(Map<String, String> versions, String text) {
        if (text.stripLeading().startsWith("{")) {
            JSON.readTree(text)
                    .properties()
                    .forEach(wiki -> put(versions, wiki.getKey(), wiki.getValue()));
            return;
        }
        text.lines()
                .map(line -> line.replaceFirst("#.*", "").strip().split("\\s+"))
                .filter(words -> words.length >= 2)
                .forEach(words -> put(versions, words[0], words[1]));
    }
}
