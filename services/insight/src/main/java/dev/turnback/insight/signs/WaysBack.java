package dev.turnback.insight.signs;

import static dev.turnback.insight.signs.Words.counted;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Reversibility;
import dev.turnback.contracts.release.ReleaseEvents.ProcedurePublished;
import dev.turnback.figures.rehearsal.PathState;
import dev.turnback.insight.metrics.JudgedPath;
import java.util.List;
import java.util.stream.Stream;

/**
 * The signs that ways back show, those of what was shipped in the last 90 days or is planned.
 *
 * @param paths by name
 */
record WaysBack(List<JudgedPath> paths, Procedures procedures, Containments containments) {

    /** What is said to go back, in whole or in part, and no procedure says how. */
    WarningSigns.Shown withoutAHow() {
        List<JudgedPath> said = paths.stream().filter(WaysBack::isSaidToGoBack).toList();
        List<Evidence> evidence =
                said.stream()
                        .filter(path -> procedures.back(path).isEmpty())
                        .map(
                                path ->
                                        of(
                                                path,
                                                "%s is said to be %s, and no procedure with steps says how."
                                                        .formatted(
                                                                Words.of(path),
                                                                Words.of(path.reversibility()))))
                        .toList();
        return WarningSigns.Shown.of(
                Sign.BACK_WITHOUT_A_HOW,
                said.size(),
                said.isEmpty()
                        ? "Nothing in use is said to go back."
                        : "Change types said to go back that have no procedure: %d of %d."
                                .formatted(evidence.size(), said.size()),
                evidence);
    }

    WarningSigns.Shown withoutContainment() {
        List<JudgedPath> data = paths.stream().filter(WaysBack::isOfData).toList();
        List<Evidence> evidence =
                data.stream()
                        .filter(path -> !containments.isStated(path))
                        .filter(path -> !procedures.isContained(path))
                        .map(
                                path ->
                                        of(
                                                path,
                                                "Nothing says what contains %s."
                                                        .formatted(Words.of(path))))
                        .toList();
        return WarningSigns.Shown.of(
                Sign.DATA_WITHOUT_CONTAINMENT,
                data.size(),
                data.isEmpty()
                        ? "No schema or data change is in use."
                        : "Change types of schemas or data that nothing contains: %d of %d."
                                .formatted(evidence.size(), data.size()),
                evidence);
    }

    /** No procedure at all is the other sign; here it leaves the time unknown. */
    WarningSigns.Shown timeUnknown() {
        List<JudgedPath> back = paths.stream().filter(WaysBack::isSaidToGoBack).toList();
        List<Evidence> evidence = back.stream().flatMap(this::timeUnknown).toList();
        return WarningSigns.Shown.of(
                Sign.TIME_UNKNOWN,
                back.size(),
                back.isEmpty()
                        ? "Nothing in use is said to go back."
                        : "Change types whose time back nobody has measured: %d of %d."
                                .formatted(evidence.size(), back.size()),
                evidence);
    }

    private Stream<Evidence> timeUnknown(JudgedPath path) {
        List<ProcedurePublished> back = procedures.back(path);
        if (back.isEmpty()) {
            return Stream.of(
                    of(path, "How long %s takes to go back is unknown.".formatted(Words.of(path))));
        }
        if (back.stream().anyMatch(procedures::isMeasured)) {
            return Stream.of();
        }
        ProcedurePublished claimed = back.getFirst();
        return Stream.of(
                new Evidence(
                        "\"%s\" claims %s for %s; no rehearsal that passed measured it."
                                .formatted(
                                        claimed.name(),
                                        Words.seconds(claimed.timeBoundSeconds()),
                                        Words.of(path)),
                        path.component(),
                        path.changeKind(),
                        path.pattern(),
                        claimed.procedureId()));
    }

    WarningSigns.Shown neverRehearsed() {
        List<Evidence> evidence =
                paths.stream()
                        .filter(path -> path.state() == PathState.NEVER)
                        .map(
                                path ->
                                        of(
                                                path,
                                                "%s was shipped %s in 90 days%s and never rehearsed."
                                                        .formatted(
                                                                Words.of(path),
                                                                counted(path.deploys(), "time"),
                                                                path.planned()
                                                                        ? ", is planned"
                                                                        : "")))
                        .toList();
        return WarningSigns.Shown.of(
                Sign.NEVER_REHEARSED,
                paths.size(),
                paths.isEmpty()
                        ? "Nothing was shipped in the last 90 days, and nothing is planned."
                        : "Change types in use that were never rehearsed: %d of %d."
                                .formatted(evidence.size(), paths.size()),
                evidence);
    }

    private static boolean isSaidToGoBack(JudgedPath path) {
        Reversibility said = path.reversibility();
        return said != null && said != Reversibility.ONE_WAY;
    }

    private static boolean isOfData(JudgedPath path) {
        return path.changeKind() == ChangeKind.SCHEMA || path.changeKind() == ChangeKind.DATA;
    }

    private static Evidence of(JudgedPath path, String sentence) {
        return new Evidence(
                sentence, path.component(), path.changeKind(), path.pattern(), path.procedureId());
    }
}
