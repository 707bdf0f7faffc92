package dev.turnback.release.write.draft;

import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.Provenance;
import dev.turnback.release.domain.matrix.KindHistory;
import dev.turnback.release.domain.rehearsal.Result;
import dev.turnback.release.read.gate.Blamed;
import dev.turnback.release.read.gate.Elsewhere;
import dev.turnback.release.read.matrix.LineView;
import dev.turnback.release.read.matrix.Reversal;
import dev.turnback.release.read.procedures.ProcedureView;
import dev.turnback.release.read.rehearsals.RehearsalView;
import dev.turnback.release.write.MatrixDesk;
import dev.turnback.release.write.draft.Draft.Kind;
import dev.turnback.release.write.draft.Draft.Source;
import dev.turnback.release.write.draftmatrixlines.Histories;
import dev.turnback.release.write.draftmatrixlines.SaidOf;
import dev.turnback.release.write.draftmatrixlines.SaidOf.Said;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/** Sums up what taking back was like for a component, in counts. */
public record PainSummary(
        MatrixDesk matrix,
        Rows<ProcedureView> procedures,
        Rows<RehearsalView> rehearsals,
        Elsewhere elsewhere) {

    private record Known(
            List<KindHistory> histories,
            List<Reversal> reversals,
            Said said,
            List<ProcedureView> procedures,
            List<RehearsalView> rehearsals,
            List<Blamed> blamed) {}

    Mono<Draft> of(String component) {
        return Mono.zip(
                        new Histories(matrix.desk().releases(), matrix.reversals()).of(component),
                        matrix.reversals().newest(component),
                        new SaidOf(matrix.lines()).component(component),
                        procedures.all(of("procedures", component)),
                        rehearsals.all(of("rehearsals", component)),
                        elsewhere.blamed(component))
                .map(
                        all ->
                                new Known(
                                        all.getT1(),
                                        all.getT2(),
                                        all.getT3(),
                                        all.getT4().stream().filter(PainSummary::inForce).toList(),
                                        all.getT5(),
                                        all.getT6()))
                .map(
                        known ->
                                Draft.of(
                                        Kind.PAIN_SUMMARY,
                                        component,
                                        sentences(known),
                                        sources(known)));
    }

    private static ViewQuery of(String view, String component) {
        return ViewQuery.along(view, "byComponent").with(ViewValue.of(component));
    }

    private static boolean inForce(ProcedureView procedure) {
        return procedure.state() == ProcedureView.State.ACTIVE;
    }

    private static List<String> sentences(Known known) {
        var sentences = new ArrayList<String>();
        known.histories().forEach(history -> sentences.addAll(history.sentences()));
        sentences.add(
                "Incidents that its releases caused or are suspected of: "
                        + incidents(known).count()
                        + ".");
        sentences.add(
                "Rollbacks with no known time, since they did not land or nobody knows when they"
                        + " began: "
                        + known.reversals().stream().filter(r -> r.seconds() == null).count()
                        + ".");
        sentences.add(
                "Lines of the matrix: %d, of which %d go one way and %d are drafts."
                        .formatted(
                                known.said().lines().size(),
                                lines(known)
                                        .filter(l -> l.reversibility() == Reversibility.ONE_WAY)
                                        .count(),
                                lines(known)
                                        .filter(l -> l.provenance() == Provenance.DRAFTED)
                                        .count()));
        sentences.add(
                "Procedures in force: %d, of which %d were never rehearsed."
                        .formatted(known.procedures().size(), unrehearsed(known)));
        sentences.add(
                "Rehearsals that failed: "
                        + known.rehearsals().stream()
                                .filter(r -> r.outcome() == Result.FAILED)
                                .count()
                        + ".");
        return sentences;
    }

    private static Stream<LineView> lines(Known known) {
        return known.said().lines().stream();
    }

    private static long unrehearsed(Known known) {
        return known.procedures().stream()
                .filter(
                        procedure ->
                                known.rehearsals().stream()
                                        .noneMatch(r -> r.procedureId().equals(procedure.id())))
                .count();
    }

    private static Stream<Source> incidents(Known known) {
        return known.blamed().stream()
                .map(
                        blamed ->
                                new Source(
                                        Source.Of.INCIDENT,
                                        blamed.incident().id(),
                                        null,
                                        blamed.incident().since()))
                .distinct();
    }

    private static List<Source> sources(Known known) {
        return Stream.of(
                        incidents(known).limit(Drafter.MOST_SOURCES),
                        known.reversals().stream().limit(Drafter.MOST_SOURCES).map(Drafter::source),
                        lines(known).map(Drafter::source),
                        known.procedures().stream()
                                .map(
                                        each ->
                                                new Source(
                                                        Source.Of.PROCEDURE,
                                                        each.id(),
                                                        each.position(),
                                                        each.at())))
                .flatMap(each -> each)
                .toList();
    }
}
