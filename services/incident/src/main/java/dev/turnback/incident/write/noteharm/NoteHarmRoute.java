package dev.turnback.incident.write.noteharm;

import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.TimeQuality;
import dev.turnback.incident.domain.incident.Harm;
import dev.turnback.incident.domain.incident.IncidentCommand.NoteHarm;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.write.Desk;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /incidents/{id}/harm}. */
public record NoteHarmRoute(Desk desk) {

    /**
     * @param beganAt when the harm began, the earliest time when it is not known exactly
     * @param beganUpTo the latest time; absent when it is known exactly
     * @param quality how that is known; KNOWN when absent, with a range ESTIMATED
     * @param source who or what says so, such as an alert or support
     * @param description what is seen of it
     * @param at when it was noted; now when absent
     */
    public record Body(
            HarmKind kind,
            Instant beganAt,
            @Nullable Instant beganUpTo,
            @Nullable TimeQuality quality,
            String source,
            @Nullable String description,
            @Nullable Instant at) {}

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/harm",
                Access.LOG,
                Operation.of("noteHarm", "Notes who or what is harmed and since when.")
                        .takes(Body.class)
                        .answers(IncidentView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(received -> desk.ask(command(id, received.body()), received));
    }

    private NoteHarm command(String id, Body body) {
        String description = body.description() == null ? "" : body.description();
        return new NoteHarm(
                id,
                new Harm(
                        body.kind(),
                        body.beganAt(),
                        upTo(body),
                        quality(body),
                        Check.name("source", body.source()),
                        Check.text("description", description)),
                desk.at(body.at()));
    }

    private static @Nullable Instant upTo(Body body) {
        Instant upTo = body.beganUpTo();
        if (upTo != null && !upTo.isAfter(body.beganAt())) {
            throw Problem.badField("beganUpTo", "expected a time after beganAt");
        }
        return upTo;
    }

    private static TimeQuality quality(Body body) {
        boolean isRange = body.beganUpTo() != null;
        if (isRange && body.quality() == TimeQuality.KNOWN) {
            throw Problem.badField("quality", "expected ESTIMATED or DERIVED with beganUpTo");
        }
        return Objects.requireNonNullElse(
                body.quality(), isRange ? TimeQuality.ESTIMATED : TimeQuality.KNOWN);
    }
}
