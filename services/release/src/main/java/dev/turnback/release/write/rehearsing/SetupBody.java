package dev.turnback.release.write.rehearsing;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.release.domain.rehearsal.RehearsedProcedure;
import dev.turnback.release.domain.rehearsal.Setup;
import dev.turnback.service.Check;
import dev.turnback.web.Problem;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What is rehearsed, as every body that begins a rehearsal says it. */
public record SetupBody(
        String component,
        ChangeKind changeKind,
        @Nullable String pattern,
        String procedureId,
        @Nullable Integer procedureVersion,
        String scenario,
        String fromVersion,
        String toVersion,
        String environment,
        boolean representative,
        @Nullable String representativeWhy,
        @Nullable Boolean drill,
        @Nullable List<String> participants) {

    private static final int PARTICIPANTS = 50;

    /** Fails with 400 naming the field, also when the component has no such procedure. */
    public Mono<Setup> with(ProceduresInForce procedures) {
        return procedures
                .find(component, Check.madeId("procedureId", procedureId), procedureVersion)
                .switchIfEmpty(Mono.error(SetupBody::noSuchProcedure))
                .map(this::setup);
    }

    private static Problem noSuchProcedure() {
        return Problem.badField(
                "procedureId", "expected a procedure of the component, in a version that it has");
    }

    private Setup setup(RehearsedProcedure procedure) {
        return new Setup(
                component,
                changeKind,
                Check.nameOrNull("pattern", pattern),
                procedure,
                Check.words("scenario", scenario),
                Check.version("fromVersion", fromVersion),
                Check.version("toVersion", toVersion),
                Check.name("environment", environment),
                representative,
                Check.text("representativeWhy", representativeWhy == null ? "" : representativeWhy),
                drill == null || drill,
                persons(participants == null ? List.of() : participants));
    }

    private static List<String> persons(List<String> ids) {
        Check.atMost("participants", ids.size(), PARTICIPANTS);
        return IntStream.range(0, ids.size())
                .mapToObj(i -> Check.madeId("participants[" + i + "]", ids.get(i)))
                .toList();
    }
}
