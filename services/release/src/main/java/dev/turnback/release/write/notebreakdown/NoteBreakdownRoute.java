package dev.turnback.release.write.notebreakdown;

import dev.turnback.release.domain.rehearsal.Breakdown;
import dev.turnback.release.domain.rehearsal.RehearsalCommand.NoteBreakdown;
import dev.turnback.release.read.rehearsals.RehearsalView;
import dev.turnback.release.write.rehearsing.RehearsalDesk;
import dev.turnback.release.write.rehearsing.StepField;
import dev.turnback.service.Check;
import dev.turnback.web.Access;
import dev.turnback.web.Commands;
import dev.turnback.web.Operation;
import dev.turnback.web.Route;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code POST /rehearsals/{id}/breakdowns}. */
public record NoteBreakdownRoute(RehearsalDesk desk) {

    /**
     * @param step from 0; null when it belongs to none
     * @param at when it was seen; now when absent
     */
    public record Body(String text, @Nullable Integer step, @Nullable Instant at) {}

    public Route route() {
        return Route.post(
                "/api/v1/rehearsals/{id}/breakdowns",
                Access.LOG,
                Operation.of("noteBreakdown", "Notes what did not go as written.")
                        .takes(Body.class)
                        .answers(RehearsalView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(received -> desk.goOn(command(id, received.body()), received.context()));
    }

    private NoteBreakdown command(String id, Body body) {
        Instant now = desk.commands().now();
        return new NoteBreakdown(
                id,
                new Breakdown(
                        Check.words("text", body.text()),
                        StepField.indexOrNull("step", body.step())),
                Check.at("at", body.at(), now));
    }
}
