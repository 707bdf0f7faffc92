package dev.turnback.release.write.rehearsing;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.release.domain.rehearsal.RehearsedProcedure;
import dev.turnback.release.domain.rehearsal.Setup;
import dev.turnback.service.Check;
import dev.turnback.web.Problem;
import java.util.List;
import java.util.function.Function;
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
    private static final int VERSIONS = 1_000_000;

    /** Fails with 400 naming the field, also when the component has no such procedure. */
    public Mono<Setup> with(ProceduresInForce procedures) {
        Function<RehearsedProcedure, Setup> setup = checked();
        Integer version =
                procedureVersion == null
                        ? null
                        : Check.between("procedureVersion", procedureVersion, 1, VERSIONS);
        return procedures
                .find(component, Check.madeId("procedureId", procedureId), version)
                .switchIfEmpty(Mono.error(SetupBody::noSuchProcedure))
                .map(setup);
    }

    private static Problem noSuchProcedure() {
        return Problem.badField(
                "procedureId", "expected a procedure of the component, in a version that it has");
    }

    /** What is said, still without the procedure. */
    private Function<RehearsedProcedure, Setup> checked() {
        String checkedPattern = Check.nameOrNull("pattern", pattern);
        String checkedScenario = Check.words("scenario", scenario);
        String from = Check.version("fromVersion", fromVersion);
        String to = Check.version("toVersion", toVersion);
        String where = Check.name("environment", environment);
        String why =
                Check.text("representativeWhy", representativeWhy == null ? "" : representativeWhy);
        List<String> who = persons(participants == null ? List.of() : participants);
        return procedure ->
                new Setup(
                        component,
                        changeKind,
                        checkedPattern,
                        procedure,
                        checkedScenario,
                        from,
                        to,
                        where,
                        representative,
                        why,
                        drill == null || drill,
                        who);
    }

    private static List<String> persons(List<String> ids) {
        Check.atMost("participants", ids.size(), PARTICIPANTS);
        return IntStream.range(0, ids.size())
                .mapToObj(i -> Check.madeId("participants[" + i + "]", ids.get(i)))
                .toList();
    }
}
