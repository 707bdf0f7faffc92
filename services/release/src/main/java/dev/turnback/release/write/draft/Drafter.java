package dev.turnback.release.write.draft;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.draft.ProcedureDrafts;
import dev.turnback.release.domain.matrix.KindHistory;
import dev.turnback.release.domain.matrix.LineContent;
import dev.turnback.release.domain.matrix.LineDrafts;
import dev.turnback.release.read.gate.GateLook;
import dev.turnback.release.read.matrix.LineView;
import dev.turnback.release.read.matrix.Reversal;
import dev.turnback.release.write.MatrixDesk;
import dev.turnback.release.write.draft.Draft.Kind;
import dev.turnback.release.write.draft.Draft.Source;
import dev.turnback.release.write.draftmatrixlines.Histories;
import dev.turnback.release.write.draftmatrixlines.SaidOf;
import dev.turnback.release.write.draftmatrixlines.SaidOf.Said;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Drafts from templates and a component's own history; a draft never says more than these do. */
public record Drafter(MatrixDesk matrix, PainSummary pain, GateLook gate) {

    /** So many facts of a kind are named. */
    static final int MOST_SOURCES = 20;

    /** What is known of one kind of change. */
    private record Known(KindHistory history, Said said, List<Reversal> reversals) {}

    /**
     * @param body as it was checked
     */
    Mono<Draft> draft(String component, DraftBody body) {
        return switch (body.kind()) {
            case MATRIX_LINE ->
                    known(component, body.kindOfChange())
                            .map(known -> line(component, known, body.pattern()));
            case PROCEDURE ->
                    known(component, body.kindOfChange())
                            .map(known -> procedure(component, known, body.pattern()));
            case PAIN_SUMMARY -> pain.of(component);
            case PLAN_CHECK -> new PlanCheck(gate).of(component, body.release());
        };
    }

    private Mono<Known> known(String component, ChangeKind kind) {
        return Mono.zip(
                        new Histories(matrix.desk().releases(), matrix.reversals()).of(component),
                        new SaidOf(matrix.lines()).component(component),
                        matrix.reversals().newest(component))
                .map(
                        all ->
                                new Known(
                                        of(kind, all.getT1()),
                                        all.getT2(),
                                        all.getT3().stream()
                                                .filter(r -> r.changeKinds().contains(kind))
                                                .toList()));
    }

    private static KindHistory of(ChangeKind kind, List<KindHistory> histories) {
        return histories.stream()
                .filter(history -> history.changeKind() == kind)
                .findFirst()
                .orElse(new KindHistory(kind, 0, 0, null));
    }

    private static Draft line(String component, Known known, @Nullable String pattern) {
        ChangeKind kind = known.history().changeKind();
        Reversibility said = known.said().hardest(kind, pattern);
        return Draft.of(
                        Kind.MATRIX_LINE,
                        component,
                        LineDrafts.sentences(known.history(), said),
                        sources(known, pattern))
                .about(kind, pattern, LineDrafts.content(known.history(), said), null);
    }

    private static Draft procedure(String component, Known known, @Nullable String pattern) {
        KindHistory history = known.history();
        ChangeKind kind = history.changeKind();
        Reversibility said = known.said().hardest(kind, pattern);
        LineContent line = LineDrafts.content(history, said);
        var mechanics = ProcedureDrafts.of(history, pattern, line.reversibility());
        Stream<String> steps =
                Stream.concat(
                        Stream.of(ProcedureDrafts.time(history), "The steps are the usual ones:"),
                        mechanics.steps().stream().map(step -> step.text() + "."));
        return Draft.of(
                        Kind.PROCEDURE,
                        component,
                        Stream.concat(LineDrafts.sentences(history, said).stream(), steps).toList(),
                        sources(known, pattern))
                .about(kind, pattern, null, mechanics);
    }

    private static List<Source> sources(Known known, @Nullable String pattern) {
        return Stream.concat(
                        known.said().about(known.history().changeKind(), pattern).stream()
                                .map(Drafter::source),
                        known.reversals().stream().limit(MOST_SOURCES).map(Drafter::source))
                .toList();
    }

    static Source source(LineView line) {
        return new Source(Source.Of.MATRIX_LINE, line.id(), line.position(), line.at());
    }

    static Source source(Reversal reversal) {
        return new Source(Source.Of.ATTEMPT, reversal.id(), null, reversal.at());
    }
}
