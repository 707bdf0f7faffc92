package dev.turnback.release.read.gate;

import dev.turnback.release.domain.gate.Gate;
import dev.turnback.release.domain.gate.GateInput;
import dev.turnback.release.read.components.ComponentView;
import dev.turnback.release.read.goback.GoBackRoute;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.service.Rows;
import dev.turnback.web.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import reactor.core.publisher.Mono;

/** Looks through the gate of a release as it is now. */
public record GateLook(
        Rows<ReleaseView> releases,
        Rows<GateHistory> histories,
        GateInputs inputs,
        InstantSource clock) {

    /** What it says; 404 when there is no such release, or it was read from history. */
    public Mono<GateReading> at(String releaseId) {
        return planned(releaseId).flatMap(release -> look(release, clock.instant()));
    }

    private Mono<ReleaseView> planned(String releaseId) {
        return releases.get(releaseId)
                .filter(release -> release.state() != ReleaseView.State.OBSERVED)
                .switchIfEmpty(
                        Mono.error(
                                () -> Problem.notFound("no release " + releaseId + " is planned")));
    }

    private Mono<GateReading> look(ReleaseView release, Instant at) {
        return Mono.zip(
                        inputs.of(release, at),
                        inputs.components().get(release.component()).map(ComponentView::gate),
                        histories.get(release.id()).defaultIfEmpty(GateHistory.none(release.id())),
                        GoBackRoute.ofPlanned(inputs.goBack(), release, at)
                                .map(Optional::of)
                                .defaultIfEmpty(Optional.empty()))
                .map(
                        all -> {
                            GateInput input = all.getT1();
                            return new GateReading(
                                    release,
                                    all.getT2(),
                                    input,
                                    Gate.blindSpots(input),
                                    all.getT3(),
                                    all.getT4().orElse(null));
                        });
    }
}
