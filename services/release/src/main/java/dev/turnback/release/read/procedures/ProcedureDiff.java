package dev.turnback.release.read.procedures;

import static dev.turnback.release.read.differences.Differences.ofList;
import static dev.turnback.release.read.differences.Differences.ofSet;
import static dev.turnback.release.read.differences.Differences.ofValue;
import static dev.turnback.release.read.differences.Differences.seconds;

import dev.turnback.release.domain.procedure.Mechanics;
import dev.turnback.release.domain.procedure.Mechanics.Prerequisite;
import dev.turnback.release.domain.procedure.Mechanics.Step;
import dev.turnback.release.read.differences.Difference;
import dev.turnback.release.read.differences.Differences.Pair;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What differs between two versions of a procedure. */
final class ProcedureDiff {

    private ProcedureDiff() {}

    static List<Difference> between(Mechanics before, Mechanics after) {
        return Stream.of(
                        ofValue("name", "the name", before.name(), after.name()),
                        ofValue(
                                "action",
                                "the action",
                                before.action().name(),
                                after.action().name()),
                        ofSet(
                                "changeKinds",
                                "the kind of change",
                                names(before.changeKinds()),
                                names(after.changeKinds())),
                        ofSet("patterns", "the pattern", before.patterns(), after.patterns()),
                        ofValue(
                                "timeBoundSeconds",
                                "the time bound",
                                seconds(before.timeBoundSeconds()),
                                seconds(after.timeBoundSeconds())),
                        ofSet(
                                "triggerRoles",
                                "the authority of",
                                names(before.triggerRoles()),
                                names(after.triggerRoles())),
                        ofSet(
                                "triggerPersons",
                                "the authority of",
                                before.triggerPersons(),
                                after.triggerPersons()),
                        ofList(
                                "prerequisites",
                                "prerequisite",
                                before.prerequisites(),
                                after.prerequisites(),
                                (one, other) -> one.text().equals(other.text()),
                                Prerequisite::text,
                                ProcedureDiff::ofPrerequisite),
                        ofList(
                                "steps",
                                "step",
                                before.steps(),
                                after.steps(),
                                (one, other) -> one.text().equals(other.text()),
                                Step::text,
                                ProcedureDiff::ofStep))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Difference> ofStep(String field, Pair<Step> step) {
        return Stream.of(
                        ofValue(
                                field + ".text",
                                "what is done",
                                step.before().text(),
                                step.after().text()),
                        ofValue(
                                field + ".executor",
                                "who does \"" + step.after().text() + "\"",
                                step.before().executor(),
                                step.after().executor()),
                        ofValue(
                                field + ".expectedSeconds",
                                "the expected time of \"" + step.after().text() + "\"",
                                seconds(step.before().expectedSeconds()),
                                seconds(step.after().expectedSeconds())))
                .flatMap(Function.identity());
    }

    private static Stream<Difference> ofPrerequisite(String field, Pair<Prerequisite> one) {
        return Stream.concat(
                ofValue(
                        field + ".text",
                        "what must be there",
                        one.before().text(),
                        one.after().text()),
                ofValue(
                        field + ".kind",
                        "the kind of \"" + one.after().text() + "\"",
                        one.before().kind().name(),
                        one.after().kind().name()));
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().<String>map(Enum::name).toList();
    }
}
