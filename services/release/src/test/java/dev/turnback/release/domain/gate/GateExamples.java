package dev.turnback.release.domain.gate;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Comparison;
import dev.turnback.contracts.GuidanceCheck;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.contracts.RequiredAction;
import dev.turnback.contracts.Reversibility;
import dev.turnback.contracts.Scope;
import dev.turnback.contracts.TriggerRole;
import dev.turnback.release.domain.component.Bar;
import dev.turnback.release.domain.component.Ownership;
import dev.turnback.release.domain.gate.GateInput.Guidance;
import dev.turnback.release.domain.gate.GateInput.InForce;
import dev.turnback.release.domain.gate.GateInput.Line;
import dev.turnback.release.domain.gate.GateInput.Observed;
import dev.turnback.release.domain.gate.GateInput.OpenObligation;
import dev.turnback.release.domain.gate.GateInput.PastIncident;
import dev.turnback.release.domain.gate.GateInput.WayBack;
import dev.turnback.release.domain.procedure.Mechanics;
import dev.turnback.release.domain.procedure.Mechanics.Prerequisite;
import dev.turnback.release.domain.release.Change;
import dev.turnback.release.domain.release.Dependant;
import dev.turnback.release.domain.release.Plan;
import dev.turnback.release.domain.release.Readiness;
import dev.turnback.release.domain.release.Stage;
import dev.turnback.release.domain.sheet.Rule;
import dev.turnback.release.domain.sheet.SheetContent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A release of a shop that was prepared so that a gate finds nothing. */
public final class GateExamples {

    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** Takes back code and what was only added to the schema. */
    public static final String BACK = "prc_back";

    /** Contains what was moved. */
    public static final String CONTAIN = "prc_contain";

    public static final String BACKUP = "A backup of the orders";

    private GateExamples() {}

    /** Code, a schema that is only expanded, and data that is moved for good, in two stages. */
    public static GateCase clean() {
        List<WayBack> changes = List.of(code(), schema(), data());
        return new GateCase(
                new GateInput(
                        new Plan(
                                "shop",
                                "2.0",
                                "1.9",
                                changes.stream().map(WayBack::change).toList(),
                                List.of(new Stage("canary", 5), new Stage("everybody", 100)),
                                "per_1",
                                null,
                                List.of(),
                                ready()),
                        new Ownership(
                                "checkout", "#checkout", List.of(TriggerRole.COMMANDER), List.of()),
                        new Bar(900.0, null),
                        changes,
                        List.of(back(), contain()),
                        sheet(),
                        List.of(guidance("gui_1", ChangeKind.SCHEMA), guidance("gui_2")),
                        Map.of("billing", "4.2"),
                        List.of(),
                        List.of(
                                past("inc_1", 10, ChangeKind.CODE),
                                past("inc_2", 20, ChangeKind.CODE, ChangeKind.DATA)),
                        NOON));
    }

    public static Instant minutesLater(int minutes) {
        return NOON.plusSeconds(60L * minutes);
    }

    private static WayBack code() {
        return new WayBack(
                change(ChangeKind.CODE, null, "new basket"),
                line(Reversibility.REVERSIBLE, 600.0),
                GateRehearsals.passed(false, 240),
                new Observed(12, 420));
    }

    private static WayBack schema() {
        return new WayBack(
                new Change(
                        ChangeKind.SCHEMA,
                        "expand only",
                        "basket table",
                        null,
                        null,
                        List.of(new Dependant("billing", "4.1", "4.3")),
                        List.of(),
                        null),
                line(Reversibility.PARTIALLY_REVERSIBLE, 600.0),
                GateRehearsals.passed(false, 300),
                null);
    }

    private static WayBack data() {
        return new WayBack(
                change(ChangeKind.DATA, "move orders", "orders by region"),
                line(Reversibility.ONE_WAY, null),
                GateRehearsals.passed(true, 200),
                null);
    }

    /** One of which the plan leaves all to the matrix. */
    public static Change change(ChangeKind kind, @Nullable String pattern, String description) {
        return new Change(kind, pattern, description, null, null, List.of(), List.of(), null);
    }

    /** Adopted, signed off, and with a way to contain what it does. */
    public static Line line(Reversibility reversibility, @Nullable Double estimatedSeconds) {
        return new Line(
                GateLines.content(reversibility, List.of("stop the writer"), estimatedSeconds),
                Origin.PERSON,
                true);
    }

    private static InForce back() {
        return new InForce(
                BACK,
                3,
                mechanics(
                        "Take the shop back",
                        RecoveryAction.FULL_ROLLBACK,
                        List.of(ChangeKind.CODE, ChangeKind.SCHEMA),
                        "Switch the new basket off",
                        "Redeploy the version before"),
                Origin.PERSON,
                true);
    }

    private static InForce contain() {
        return new InForce(
                CONTAIN,
                1,
                mechanics(
                        "Stop moving orders",
                        RecoveryAction.CONTAIN,
                        List.of(ChangeKind.DATA),
                        "Stop the mover",
                        "Copy the orders back from the backup"),
                Origin.PERSON,
                true);
    }

    /** Within 15 minutes, and not without a backup. */
    public static Mechanics mechanics(
            String name, RecoveryAction action, List<ChangeKind> kinds, String... steps) {
        return new Mechanics(
                name,
                action,
                kinds,
                List.of(),
                List.of(steps).stream().map(s -> new Mechanics.Step(s, "on call", 60)).toList(),
                List.of(),
                List.of("per_1"),
                List.of(new Prerequisite(BACKUP, Prerequisite.Kind.BACKUP)),
                900);
    }

    /** From noon to one a commander is there. */
    private static Readiness ready() {
        return new Readiness(
                new Readiness.Window(NOON, minutesLater(60)),
                List.of(new Readiness.Duty(null, TriggerRole.COMMANDER, null, null)),
                List.of(
                        new Readiness.Confirmed(BACK, BACKUP, "restored on staging"),
                        new Readiness.Confirmed(CONTAIN, BACKUP, null)),
                List.of(
                        new Readiness.Answered("gui_1", Readiness.Answer.FOLLOWED, "both write"),
                        new Readiness.Answered(
                                "gui_2", Readiness.Answer.DOES_NOT_APPLY, "no queue here")));
    }

    private static SheetContent sheet() {
        return new SheetContent(
                "Shop",
                List.of(
                        rule(
                                "errors",
                                "Requests that fail",
                                HarmKind.USER,
                                RequiredAction.ROLLBACK),
                        rule(
                                "load",
                                "Load of the hosts",
                                HarmKind.SYSTEM,
                                RequiredAction.CONTAIN)));
    }

    /** A rule that lacks nothing. */
    public static Rule rule(String id, String name, HarmKind harm, RequiredAction action) {
        return rule(id, name, harm, action, 2.0, 600.0, "commander");
    }

    static Rule rule(
            String id,
            String name,
            HarmKind harm,
            RequiredAction action,
            @Nullable Double threshold,
            @Nullable Double budgetSeconds,
            @Nullable String owner) {
        return new Rule(
                id,
                name,
                id + "_signal",
                harm,
                Comparison.ABOVE,
                threshold,
                null,
                120,
                100,
                600,
                action,
                budgetSeconds,
                null,
                owner,
                null,
                true,
                false,
                null);
    }

    /** For these kinds of change, or for all. */
    public static Guidance guidance(String id, ChangeKind... kinds) {
        return guidance(id, null, kinds);
    }

    /** With something that is looked for in the plan. */
    public static Guidance guidance(String id, @Nullable GuidanceCheck check, ChangeKind... kinds) {
        return new Guidance(
                id,
                1,
                "Write both forms until nobody reads the old one",
                new Scope(List.of(kinds), List.of(), List.of()),
                check,
                null);
    }

    /** A past incident, so many days before noon. */
    public static PastIncident past(String id, int daysAgo, ChangeKind... kinds) {
        return new PastIncident(
                id, "Baskets lost items", List.of(kinds), NOON.minusSeconds(86_400L * daysAgo));
    }

    /** Harm that is not contained. */
    public static OpenObligation open(String incident) {
        return new OpenObligation(incident, "Baskets lose items", "rel_0", minutesLater(-90));
    }
}
