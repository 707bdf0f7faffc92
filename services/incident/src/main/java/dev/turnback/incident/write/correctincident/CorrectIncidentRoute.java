package dev.turnback.incident.write.correctincident;

import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.Severity;
import dev.turnback.incident.domain.incident.CorrectedField;
import dev.turnback.incident.domain.incident.Correction;
import dev.turnback.incident.domain.incident.IncidentCommand.Correct;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.write.Desk;
import dev.turnback.incident.write.Said;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /incidents/{id}/corrections}. */
public record CorrectIncidentRoute(Desk desk) {

    /**
     * @param harmKind which harm; needed for HARM_BEGAN_AT, else absent
     * @param value the right one: a title, a severity, or an RFC 3339 time
     * @param reason why it was wrong
     */
    public record Body(
            CorrectedField field, @Nullable HarmKind harmKind, String value, String reason) {}

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/corrections",
                Access.LOG,
                Operation.of(
                                "correctIncident",
                                "Says that something recorded before was wrong; the original stays.")
                        .takes(Body.class)
                        .answers(IncidentView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(received -> desk.ask(command(id, received.body()), received));
    }

    private Correct command(String id, Body body) {
        return new Correct(
                id,
                new Correction(body.field(), harmKind(body), value(body)),
                Said.in("reason", body.reason()),
                desk.commands().now());
    }

    private static @Nullable HarmKind harmKind(Body body) {
        boolean needed = body.field() == CorrectedField.HARM_BEGAN_AT;
        if (needed && body.harmKind() == null) {
            throw Problem.badField("harmKind", "expected which harm: USER, SYSTEM or BUSINESS");
        }
        if (!needed && body.harmKind() != null) {
            throw Problem.badField("harmKind", "expected only with the field HARM_BEGAN_AT");
        }
        return body.harmKind();
    }

    private static String value(Body body) {
        return switch (body.field()) {
            case TITLE -> Check.name("value", body.value());
            case SEVERITY -> severity(body.value());
            case DECLARED_AT,
                    HARM_BEGAN_AT,
                    CONTAINED_AT,
                    RESOLVED_AT,
                    SEVERITY_CHANGED_AT,
                    REOPENED_AT,
                    CLOSED_AT ->
                    time(body.value());
        };
    }

    private static String severity(String value) {
        return Arrays.stream(Severity.values())
                .map(Severity::name)
                .filter(value::equals)
                .findFirst()
                .orElseThrow(() -> Problem.badField("value", "expected SEV1, SEV2, SEV3 or SEV4"));
    }

    private static String time(String value) {
        try {
            return OffsetDateTime.parse(value).toInstant().toString();
        } catch (DateTimeException e) {
            throw Problem.badField(
                    "value",
                    "expected an RFC 3339 time with an offset, such as 2026-03-01T09:30:00Z");
        }
    }
}
