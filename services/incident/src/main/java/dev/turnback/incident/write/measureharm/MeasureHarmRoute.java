package dev.turnback.incident.write.measureharm;

import dev.turnback.contracts.HarmKind;
import dev.turnback.incident.domain.incident.Measurement;
import dev.turnback.incident.domain.incident.NoteCommand.MeasureHarm;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.write.Desk;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /incidents/{id}/harm-measurements}. */
public record MeasureHarmRoute(Desk desk) {

    private static final double MOST = 1e15;

    /**
     * @param value how much
     * @param unit of what, such as failed payments
     * @param source who or what says so
     * @param at when it was measured, or the start of the time it was measured over; now when
     *     absent
     * @param upTo the end of that time; absent when it was measured at one time
     */
    public record Body(
            HarmKind kind,
            double value,
            String unit,
            String source,
            @Nullable Instant at,
            @Nullable Instant upTo) {}

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/harm-measurements",
                Access.LOG,
                Operation.of(
                                "measureHarm",
                                "Notes how much harm there was, at a time or over a time.")
                        .takes(Body.class)
                        .answers(IncidentView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(received -> desk.ask(command(id, received.body()), received));
    }

    private MeasureHarm command(String id, Body body) {
        return new MeasureHarm(
                id,
                desk.commands().ids().next("mea"),
                new Measurement(
                        body.kind(),
                        value(body.value()),
                        Check.name("unit", body.unit()),
                        Check.name("source", body.source()),
                        desk.at(body.at()),
                        upTo(body)),
                desk.commands().now());
    }

    private @Nullable Instant upTo(Body body) {
        Instant upTo = body.upTo();
        if (upTo != null && (body.at() == null || !upTo.isAfter(body.at()))) {
            throw Problem.badField("upTo", "expected a time after at");
        }
        return upTo == null ? null : Check.past("upTo", upTo, desk.commands().now());
    }

    /** There is no harm that is less than none. */
    static double value(double value) {
        if (!(value >= 0 && value <= MOST)) {
            throw Problem.badField("value", "expected a number from 0 to 1e15");
        }
        // There is one zero only.
        return value + 0.0;
    }
}
