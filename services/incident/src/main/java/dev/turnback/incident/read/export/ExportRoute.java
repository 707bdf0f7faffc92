package dev.turnback.incident.read.export;

import dev.turnback.web.Access;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Positions;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code GET /incidents/{id}/export}: everything about an incident, to take away. */
public record ExportRoute(Exporter exporter) {

    /** How it is written. */
    enum Format {
        MARKDOWN("text/markdown;charset=UTF-8", "md"),
        CSV("text/csv;charset=UTF-8", "csv"),
        NDJSON("application/x-ndjson;charset=UTF-8", "ndjson");

        private final String type;
        private final String ending;

        Format(String type, String ending) {
            this.type = type;
            this.ending = ending;
        }

        private String of(Export export) {
            return switch (this) {
                case MARKDOWN -> ExportDocument.of(export);
                case CSV -> ExportTable.of(export);
                case NDJSON -> ExportPack.of(export);
            };
        }
    }

    public Route route() {
        return Route.get(
                "/api/v1/incidents/{id}/export",
                Access.READ,
                Operation.of(
                                "exportIncident",
                                "Everything about an incident that was logged or published.")
                        .query("format", "markdown, csv or ndjson: a sealed pack")
                        .query("asOf", "only what was recorded by this RFC 3339 time"),
                this::export);
    }

    private Mono<ServerResponse> export(ServerRequest request) {
        Instant asOf = Params.instant(request, "asOf");
        Format format = format(request);
        return exporter.export(request.pathVariable("id"), asOf)
                .flatMap(export -> answer(format, export));
    }

    private static Mono<ServerResponse> answer(Format format, Export export) {
        return Positions.stamp(ServerResponse.ok(), export.position())
                .contentType(MediaType.parseMediaType(format.type))
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + fileName(export.incident().id(), format) + "\"")
                .bodyValue(format.of(export).getBytes(StandardCharsets.UTF_8));
    }

    /** Of letters, digits, dashes and underscores, whatever the id is. */
    static String fileName(String id, Format format) {
        return id.replaceAll("[^A-Za-z0-9_-]", "_") + "." + format.ending;
    }

    private static Format format(ServerRequest request) {
        String asked = Params.text(request, "format");
        for (Format format : Format.values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(asked)) {
                return format;
            }
        }
        throw Problem.badField("format", "expected one of markdown, csv, ndjson");
    }
}
