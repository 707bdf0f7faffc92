package dev.turnback.release.read.goback;

import dev.turnback.release.domain.goback.GoBackRules;
import dev.turnback.release.read.components.ComponentView;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.service.Check;
import dev.turnback.service.Rows;
import dev.turnback.web.Access;
import dev.turnback.web.AtLeast;
import dev.turnback.web.Operation;
import dev.turnback.web.Params;
import dev.turnback.web.Problem;
import dev.turnback.web.Route;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;

/** {@code GET /components/{id}/can-go-back}. */
public record GoBackRoute(
        Rows<ComponentView> components, GoBackInputs inputs, InstantSource clock) {

    public Route route() {
        return Route.get(
                "/api/v1/components/{id}/can-go-back",
                Access.READ,
                Operation.of(
                                "canGoBack",
                                "Whether what runs now can go back, and what stands in the way.")
                        .query("target", "the version to go back to; what ran before when absent")
                        .query("atLeast", "waits until the views hold this position")
                        .answers(GoBackView.class),
                request -> AtLeast.read(request, components.progress(), () -> whatRuns(request)));
    }

    private Mono<GoBackView> whatRuns(ServerRequest request) {
        String id = request.pathVariable("id");
        String target = Check.versionOrNull("target", Params.text(request, "target"));
        Instant at = clock.instant();
        return components
                .get(id)
                .switchIfEmpty(Mono.error(() -> Problem.notFound("there is no component " + id)))
                .then(Mono.defer(() -> inputs.ofWhatRuns(id, target, at)))
                .map(input -> GoBackView.of(input, GoBackRules.answer(input)))
                .defaultIfEmpty(GoBackView.nothingKnown(id, at));
    }

    /** Of a release, as if it ran already; empty when it names nothing to go back to. */
    public static Mono<GoBackView> ofPlanned(GoBackInputs inputs, ReleaseView release, Instant at) {
        return inputs.ofPlanned(release, at)
                .map(input -> GoBackView.of(input, GoBackRules.answer(input)));
    }
}
