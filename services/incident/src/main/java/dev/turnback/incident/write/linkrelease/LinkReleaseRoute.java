package dev.turnback.incident.write.linkrelease;

import dev.turnback.contracts.Confidence;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.incident.domain.incident.IncidentCommand.LinkRelease;
import dev.turnback.incident.read.incidents.IncidentView;
import dev.turnback.incident.read.releases.KnownRelease;
import dev.turnback.incident.write.Desk;
import dev.turnback.incident.write.Said;
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

/** {@code POST /incidents/{id}/releases}: only releases that the release service published. */
public record LinkReleaseRoute(Desk desk) {

    /**
     * @param link said again about the same release, it replaces what was said before
     * @param why what makes somebody think so
     * @param confidence how sure they are; not said when absent
     * @param at when it was said; now when absent
     */
    public record Body(
            String releaseId,
            ReleaseLink link,
            String why,
            @Nullable Confidence confidence,
            @Nullable Instant at) {}

    public Route route() {
        return Route.post(
                "/api/v1/incidents/{id}/releases",
                Access.LOG,
                Operation.of("linkRelease", "Says what a release has to do with an incident.")
                        .takes(Body.class)
                        .answers(IncidentView.class),
                this::handle);
    }

    private Mono<ServerResponse> handle(ServerRequest request) {
        String id = request.pathVariable("id");
        return Commands.receive(request, Body.class)
                .flatMap(
                        received ->
                                known(received.body().releaseId())
                                        .map(release -> command(id, release, received.body()))
                                        .flatMap(command -> desk.ask(command, received)));
    }

    private Mono<KnownRelease> known(String releaseId) {
        Check.name("releaseId", releaseId);
        return desk.releases()
                .find(releaseId)
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        Problem.refused(
                                                "release-unknown",
                                                "there is no release " + releaseId)));
    }

    private LinkRelease command(String id, KnownRelease release, Body body) {
        return new LinkRelease(
                id,
                release.id(),
                release.component(),
                release.version(),
                body.link(),
                Said.in("why", body.why()),
                body.confidence(),
                desk.at(body.at()));
    }
}
