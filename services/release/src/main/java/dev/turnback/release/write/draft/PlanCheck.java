package dev.turnback.release.write.draft;

import dev.turnback.release.domain.gate.BlindSpot;
import dev.turnback.release.read.gate.GateLook;
import dev.turnback.release.read.gate.GateReading;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.release.write.draft.Draft.Kind;
import dev.turnback.release.write.draft.Draft.Source;
import dev.turnback.release.write.draft.Draft.Spot;
import dev.turnback.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Looks for what a plan does not see, by the rules of the gate, and leaves no check behind. */
record PlanCheck(GateLook gate) {

    Mono<Draft> of(String component, String releaseId) {
        return gate.at(releaseId)
                .filter(reading -> reading.release().component().equals(component))
                .switchIfEmpty(
                        Mono.error(
                                () ->
                                        Problem.notFound(
                                                "no release %s of %s is planned"
                                                        .formatted(releaseId, component))))
                .map(PlanCheck::draft);
    }

    private static Draft draft(GateReading reading) {
        return Draft.of(
                        Kind.PLAN_CHECK,
                        reading.release().component(),
                        sentences(reading.spots()),
                        sources(reading))
                .seeing(reading.spots().stream().map(PlanCheck::spot).toList());
    }

    /** The rules' own words: what a spot is about may hold words of people. */
    private static List<String> sentences(List<BlindSpot> spots) {
        var sentences = new ArrayList<String>();
        long blocking =
                spots.stream()
                        .filter(s -> s.rule().severity() == BlindSpot.Severity.BLOCKING)
                        .count();
        sentences.add(
                "Blind spots of the plan: %d, of which %d hold an enforced gate up."
                        .formatted(spots.size(), blocking));
        spots.stream()
                .map(BlindSpot::rule)
                .distinct()
                .forEach(rule -> sentences.add(rule.title() + " " + rule.remedy()));
        return sentences;
    }

    private static Spot spot(BlindSpot spot) {
        return new Spot(
                spot.rule().id(), spot.rule().severity(), spot.sentence(), spot.rule().remedy());
    }

    private static List<Source> sources(GateReading reading) {
        ReleaseView release = reading.release();
        return Stream.of(
                        Stream.of(
                                new Source(
                                        Source.Of.RELEASE,
                                        release.id(),
                                        release.position(),
                                        release.at())),
                        reading.spots().stream()
                                .flatMap(spot -> spot.incidents().stream())
                                .distinct()
                                .map(id -> new Source(Source.Of.INCIDENT, id, null, null)),
                        reading.spots().stream()
                                .flatMap(spot -> spot.guidance().stream())
                                .distinct()
                                .map(id -> new Source(Source.Of.GUIDANCE, id, null, null)))
                .flatMap(each -> each)
                .toList();
    }
}
