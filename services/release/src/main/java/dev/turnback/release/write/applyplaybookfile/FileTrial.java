package dev.turnback.release.write.applyplaybookfile;

import dev.turnback.playbook.PlaybookFile;
import dev.turnback.playbook.PlaybookFile.Line;
import dev.turnback.playbook.ReleasePlan;
import dev.turnback.release.ReleaseSlices;
import dev.turnback.release.domain.matrix.LineKey;
import dev.turnback.release.domain.matrix.MatrixLine;
import dev.turnback.release.domain.release.PinnedLine;
import dev.turnback.release.domain.release.Plan;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.release.read.sheets.SheetView;
import dev.turnback.release.write.planrelease.MatrixLines;
import dev.turnback.release.write.planrelease.PlanBody;
import dev.turnback.web.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tries all that a file asks for on the state of now, part by part as they build on each other;
 * nothing is recorded.
 */
record FileTrial(Applying applying) {

    /** Completes when everything was tried. */
    Mono<Void> run() {
        return component()
                .then(Mono.defer(this::matrix))
                .then(Mono.defer(this::procedures))
                .then(Mono.defer(this::sheet))
                .flatMap(this::release);
    }

    private Mono<Void> component() {
        return applying.states
                .of(ReleaseSlices.COMPONENT, applying.component())
                .doOnNext(known -> ComponentPart.trySo(applying, known))
                .then();
    }

    private Mono<Void> matrix() {
        List<Line> told = applying.file.matrix();
        return Flux.range(0, told.size())
                .concatMap(
                        i ->
                                line(applying.key(told.get(i)))
                                        .doOnNext(
                                                known ->
                                                        LinePart.trySo(
                                                                applying,
                                                                "matrix[" + i + "]",
                                                                told.get(i),
                                                                known)))
                .then();
    }

    private Mono<MatrixLine> line(LineKey key) {
        return applying.states.of(ReleaseSlices.MATRIX_LINE, key.id());
    }

    private Mono<Void> procedures() {
        List<PlaybookFile.Procedure> told = applying.file.procedures();
        return applying.prepared
                .proceduresOf(applying.component())
                .doOnNext(applying::knowsProcedures)
                .thenMany(Flux.range(0, told.size()))
                .concatMap(i -> procedure("procedures[" + i + "]", told.get(i)))
                .then();
    }

    private Mono<Void> procedure(String at, PlaybookFile.Procedure told) {
        List<String> several = applying.ambiguous.get(told.name());
        if (several != null) {
            applying.findings.malformed(
                    at + ".name",
                    "several procedures are called so, rename or retire one first: "
                            + String.join(", ", several));
            return Mono.empty();
        }
        String known = applying.procedures.get(told.name());
        return (known == null
                        ? applying.ids.fresh(
                                ReleaseSlices.PROCEDURE, "prc", applying.component(), told.name())
                        : Mono.just(known))
                .flatMap(
                        id ->
                                applying.states
                                        .of(ReleaseSlices.PROCEDURE, id)
                                        .doOnNext(
                                                state -> {
                                                    applying.procedures.put(told.name(), id);
                                                    ProcedurePart.trySo(
                                                            applying, at, told, id, state);
                                                }))
                .then();
    }

    /**
     * @param id of the component's sheet, null when it has none and the file neither
     * @param view how it is before, null when there is none
     */
    private record Own(@Nullable String id, @Nullable SheetView view) {}

    private Mono<Own> sheet() {
        PlaybookFile.Sheet told = applying.file.sheet();
        return applying.prepared
                .sheetOf(applying.component())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(
                        own ->
                                told == null
                                        ? Mono.just(
                                                new Own(
                                                        own.map(SheetView::id).orElse(null),
                                                        own.orElse(null)))
                                        : sheet(told, own));
    }

    private Mono<Own> sheet(PlaybookFile.Sheet told, Optional<SheetView> own) {
        return Mono.justOrEmpty(own.map(SheetView::id))
                .switchIfEmpty(applying.ids.fresh(ReleaseSlices.SHEET, "sht", applying.component()))
                .flatMap(
                        id ->
                                applying.states
                                        .of(ReleaseSlices.SHEET, id)
                                        .map(
                                                known -> {
                                                    SheetPart.trySo(applying, told, id, known);
                                                    return new Own(id, own.orElse(null));
                                                }));
    }

    private Mono<Void> release(Own own) {
        ReleasePlan told = applying.file.release();
        if (told == null) {
            return Mono.empty();
        }
        var names = new PlanNames(applying);
        return names.procedures(told)
                .flatMap(
                        ids ->
                                checked(
                                        PlanWords.body(
                                                applying.component(),
                                                told,
                                                names.sheet(told, own.id(), own.view()),
                                                name -> ids.getOrDefault(name, "unknown"))))
                .flatMap(plan -> release(plan, told.version()));
    }

    private Mono<Plan> checked(PlanBody body) {
        MatrixLines lines =
                (component, kind, pattern) -> pinned(new LineKey(component, kind, pattern));
        return body.checked(lines)
                .onErrorResume(
                        Problem.class,
                        problem -> {
                            applying.findings.tell(problem, PlanWords::named);
                            return Mono.empty();
                        });
    }

    /** What the matrix will say once the file is applied. */
    private Mono<PinnedLine> pinned(LineKey key) {
        return Mono.justOrEmpty(applying.lines.get(key.id()))
                .switchIfEmpty(Mono.defer(() -> line(key)))
                .flatMap(
                        line ->
                                line instanceof MatrixLine.Stated stated
                                        ? Mono.just(
                                                new PinnedLine(
                                                        key.id(),
                                                        stated.version(),
                                                        stated.content().reversibility(),
                                                        stated.content().undoWindow()))
                                        : Mono.empty());
    }

    private Mono<Void> release(Plan plan, String version) {
        return applying.prepared
                .releaseOf(applying.component(), version)
                .map(ReleaseView::id)
                .switchIfEmpty(
                        applying.ids.fresh(
                                ReleaseSlices.RELEASE, "rel", applying.component(), version))
                .flatMap(
                        id ->
                                applying.states
                                        .of(ReleaseSlices.RELEASE, id)
                                        .doOnNext(
                                                known -> PlanPart.trySo(applying, plan, id, known)))
                .then();
    }
}
