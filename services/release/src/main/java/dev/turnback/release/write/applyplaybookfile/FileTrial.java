package dev.turnback.release.write.applyplaybookfile;

import dev.turnback.axon.DeciderSlice;
import dev.turnback.playbook.PlaybookFile;
import dev.turnback.playbook.PlaybookFile.Line;
import dev.turnback.playbook.ReleasePlan;
import dev.turnback.release.ReleaseSlices;
import dev.turnback.release.domain.matrix.LineKey;
import dev.turnback.release.domain.matrix.MatrixLine;
import dev.turnback.release.domain.release.PinnedLine;
import dev.turnback.release.domain.release.Plan;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.release.write.planrelease.MatrixLines;
import dev.turnback.release.write.planrelease.PlanBody;
import dev.turnback.web.Problem;
import java.util.List;
import java.util.Objects;
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
                .then(Mono.defer(this::release));
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
        return id(at, told.name(), applying.procedures, ReleaseSlices.PROCEDURE, "prc")
                .flatMap(
                        id ->
                                applying.states
                                        .of(ReleaseSlices.PROCEDURE, id)
                                        .doOnNext(
                                                known ->
                                                        ProcedurePart.trySo(
                                                                applying, at, told, id, known)))
                .then();
    }

    private Mono<Void> sheet() {
        PlaybookFile.Sheet told = applying.file.sheet();
        return applying.prepared
                .sheetsOf(applying.component())
                .doOnNext(applying::knowsSheets)
                .filter(_ -> told != null)
                .flatMap(_ -> sheet(Objects.requireNonNull(told)));
    }

    private Mono<Void> sheet(PlaybookFile.Sheet told) {
        return id("sheet", told.name(), applying.sheets, ReleaseSlices.SHEET, "sht")
                .flatMap(
                        id ->
                                applying.states
                                        .of(ReleaseSlices.SHEET, id)
                                        .doOnNext(
                                                known ->
                                                        SheetPart.trySo(applying, told, id, known)))
                .then();
    }

    /**
     * Of what is called so, or else a fresh one, which is called so from here on; empty when the
     * name stands for more than one.
     *
     * @param names what is called how
     */
    private <C, S, E, R> Mono<String> id(
            String at, String name, Names names, DeciderSlice<C, S, E, R> slice, String prefix) {
        String several = names.several(name);
        if (several != null) {
            applying.findings.malformed(
                    at + ".name",
                    "more than one is called so, rename or retire one first: " + several);
            return Mono.empty();
        }
        return Mono.justOrEmpty(names.id(name))
                .switchIfEmpty(applying.ids.fresh(slice, prefix, applying.component(), name))
                .doOnNext(id -> names.add(name, id));
    }

    private Mono<Void> release() {
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
                                                names.sheet(told),
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
