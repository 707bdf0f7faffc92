package dev.turnback.release.domain.gate;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.release.domain.component.Bar;
import dev.turnback.release.domain.component.Ownership;
import dev.turnback.release.domain.gate.GateInput.Guidance;
import dev.turnback.release.domain.gate.GateInput.InForce;
import dev.turnback.release.domain.gate.GateInput.OpenObligation;
import dev.turnback.release.domain.gate.GateInput.PastIncident;
import dev.turnback.release.domain.gate.GateInput.WayBack;
import dev.turnback.release.domain.release.Plan;
import dev.turnback.release.domain.release.Readiness;
import dev.turnback.release.domain.release.Stage;
import dev.turnback.release.domain.sheet.SheetContent;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a gate looks at, to be changed in one place at a time. */
public record GateCase(GateInput input) {

    /** What is found, by rule. */
    public List<BlindSpot> spots() {
        return Gate.blindSpots(input);
    }

    public List<BlindSpot> spots(Rule rule) {
        return spots().stream().filter(spot -> spot.rule() == rule).toList();
    }

    public List<String> subjects(Rule rule) {
        return spots(rule).stream().map(BlindSpot::subject).toList();
    }

    public List<String> sentences(Rule rule) {
        return spots(rule).stream().map(BlindSpot::sentence).toList();
    }

    /** The rules that find something, each once. */
    public List<Rule> rules() {
        return spots().stream().map(BlindSpot::rule).distinct().toList();
    }

    /** The same with each change of a kind as told. */
    public GateCase change(ChangeKind kind, UnaryOperator<WayBack> how) {
        return changes(
                input.changes().stream()
                        .map(way -> way.change().kind() == kind ? how.apply(way) : way)
                        .toList());
    }

    public GateCase without(ChangeKind kind) {
        return changes(
                input.changes().stream().filter(way -> way.change().kind() != kind).toList());
    }

    public GateCase plus(WayBack way) {
        return changes(Stream.concat(input.changes().stream(), Stream.of(way)).toList());
    }

    public GateCase changes(List<WayBack> changes) {
        Plan plan = input.plan();
        return with(
                new Plan(
                        plan.component(),
                        plan.version(),
                        plan.previousVersion(),
                        changes.stream().map(WayBack::change).toList(),
                        plan.stages(),
                        plan.owner(),
                        plan.sheetId(),
                        plan.procedureIds(),
                        plan.readiness()),
                input.ownership(),
                input.bar(),
                changes,
                input.procedures(),
                input.sheet());
    }

    public GateCase stages(Stage... stages) {
        return plan(List.of(stages), input.plan().readiness());
    }

    public GateCase readiness(UnaryOperator<Readiness> how) {
        return plan(input.plan().stages(), how.apply(input.plan().readiness()));
    }

    private GateCase plan(List<Stage> stages, Readiness readiness) {
        Plan plan = input.plan();
        return with(
                new Plan(
                        plan.component(),
                        plan.version(),
                        plan.previousVersion(),
                        plan.changes(),
                        stages,
                        plan.owner(),
                        plan.sheetId(),
                        plan.procedureIds(),
                        readiness),
                input.ownership(),
                input.bar(),
                input.changes(),
                input.procedures(),
                input.sheet());
    }

    public GateCase ownership(Ownership ownership) {
        return with(
                input.plan(),
                ownership,
                input.bar(),
                input.changes(),
                input.procedures(),
                input.sheet());
    }

    public GateCase bar(@Nullable Bar bar) {
        return with(
                input.plan(),
                input.ownership(),
                bar,
                input.changes(),
                input.procedures(),
                input.sheet());
    }

    /** The same with the procedure of an id as told. */
    public GateCase procedure(String id, UnaryOperator<InForce> how) {
        return procedures(
                input.procedures().stream()
                        .map(p -> p.id().equals(id) ? how.apply(p) : p)
                        .toList());
    }

    public GateCase procedures(List<InForce> procedures) {
        return with(
                input.plan(),
                input.ownership(),
                input.bar(),
                input.changes(),
                procedures,
                input.sheet());
    }

    public GateCase sheet(@Nullable SheetContent sheet) {
        return with(
                input.plan(),
                input.ownership(),
                input.bar(),
                input.changes(),
                input.procedures(),
                sheet);
    }

    public GateCase guidance(List<Guidance> guidance) {
        return around(guidance, input.live(), input.open(), input.past());
    }

    public GateCase live(Map<String, String> live) {
        return around(input.guidance(), live, input.open(), input.past());
    }

    public GateCase open(List<OpenObligation> open) {
        return around(input.guidance(), input.live(), open, input.past());
    }

    public GateCase past(List<PastIncident> past) {
        return around(input.guidance(), input.live(), input.open(), past);
    }

    private GateCase with(
            Plan plan,
            Ownership ownership,
            @Nullable Bar bar,
            List<WayBack> changes,
            List<InForce> procedures,
            @Nullable SheetContent sheet) {
        return new GateCase(
                new GateInput(
                        plan,
                        ownership,
                        bar,
                        changes,
                        procedures,
                        sheet,
                        input.guidance(),
                        input.live(),
                        input.open(),
                        input.past(),
                        input.at()));
    }

    private GateCase around(
            List<Guidance> guidance,
            Map<String, String> live,
            List<OpenObligation> open,
            List<PastIncident> past) {
        return new GateCase(
                new GateInput(
                        input.plan(),
                        input.ownership(),
                        input.bar(),
                        input.changes(),
                        input.procedures(),
                        input.sheet(),
                        guidance,
                        live,
                        open,
                        past,
                        input.at()));
    }
}
