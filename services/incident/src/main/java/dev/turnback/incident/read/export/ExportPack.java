package dev.turnback.incident.read.export;

import dev.turnback.contracts.pack.PackFormat;
import dev.turnback.contracts.pack.SealedLine;
import dev.turnback.web.Json;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** The sealed pack: lines of JSON, each with its hash and that of the line before it. */
final class ExportPack {

    private final StringBuilder text = new StringBuilder();
    private String head = SealedLine.NOTHING_BEFORE;

    private ExportPack() {}

    static String of(Export export) {
        var pack = new ExportPack();
        String document = ExportDocument.of(export);
        pack.line(manifest -> manifest(manifest, export));
        for (Exported each : export.events()) {
            pack.line(event -> event(event, each));
        }
        pack.line(line -> line.put("kind", PackFormat.DOCUMENT).put("text", document));
        pack.line(
                seal ->
                        seal.put("kind", PackFormat.SEAL)
                                .put("events", export.events().size())
                                .put("head", pack.head)
                                .put("markdownsha256", SealedLine.sha256(document)));
        return pack.text.toString();
    }

    private static void manifest(ObjectNode manifest, Export export) {
        manifest.put("kind", PackFormat.MANIFEST)
                .put("format", PackFormat.NAME)
                .put("version", PackFormat.VERSION)
                .put("incident", export.incident().id())
                .put("position", export.position().toString())
                .put("exportedAt", export.exportedAt().toString());
        if (export.asOf() != null) {
            manifest.put("asOf", export.asOf().toString());
        }
        manifest.put("events", export.events().size());
    }

    private static void event(ObjectNode line, Exported exported) {
        ObjectNode event = Json.mapper().valueToTree(exported.event());
        event.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .forEach(field -> line.set(field.getKey(), field.getValue()));
        if (exported.actor() != null) {
            line.put("actor", exported.actor());
        }
    }

    private void line(Consumer<ObjectNode> fields) {
        ObjectNode line = Json.mapper().createObjectNode();
        fields.accept(line);
        SealedLine sealed = SealedLine.of(Json.mapper().writeValueAsString(line), head);
        head = sealed.hash();
        text.append(sealed.text()).append('\n');
    }
}
