package dev.turnback.endtoend.simulation;

import dev.turnback.contracts.Authority;
import dev.turnback.contracts.DecisionKind;
import dev.turnback.contracts.FindingKind;
import dev.turnback.contracts.HarmKind;
import dev.turnback.contracts.ReleaseLink;
import dev.turnback.contracts.Scope;
import dev.turnback.contracts.Severity;
import dev.turnback.decision.domain.decision.DecisionCommand;
import dev.turnback.decision.domain.decision.Mandate;
import dev.turnback.decision.domain.decision.Taken;
import dev.turnback.decision.domain.decision.Told;
import dev.turnback.guidance.domain.item.ItemCommand;
import dev.turnback.incident.domain.finding.FindingCommand;
import dev.turnback.incident.domain.finding.Learned;
import dev.turnback.incident.domain.incident.CourseCommand;
import dev.turnback.incident.domain.incident.Harm;
import dev.turnback.incident.domain.incident.IncidentCommand;
import dev.turnback.incident.domain.incident.MergerCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What is asked for while something goes wrong, and when it is over. */
final class IncidentWorkload implements Supplier<Request> {
    private static final int INCIDENTS = 5;
    private static final int LONGEST_RISK_MILLIS = 3_000;

    private final RandomGenerator random;
    private final Supplier<Instant> now;
    private final BiFunction<String, Function<String, Object>, Request> request;

    IncidentWorkload(
            RandomGenerator random,
            Supplier<Instant> now,
            BiFunction<String, Function<String, Object>, Request> request) {
        this.random = random;
        this.now = now;
        this.request = request;
    }

    @Override
    public Request get() {
        String incident = "inc_" + random.nextInt(INCIDENTS);
        Instant at = now.get();
        return switch (random.nextInt(8)) {
            case 0 ->
                    incident(
                            new IncidentCommand.DeclareIncident(
                                    incident, "it fails", Severity.SEV2, false, at));
            case 1 ->
                    incident(
                            new IncidentCommand.NoteHarm(
                                    incident,
                                    new Harm(HarmKind.USER, at.minusSeconds(60), "alert", ""),
                                    at));
            case 2 ->
                    incident(
                            new IncidentCommand.LinkRelease(
                                    incident,
                                    "rel_1",
                                    "shop",
                                    "2.0",
                                    ReleaseLink.SUSPECTED,
                                    "",
                                    null,
                                    at));
            case 3 -> incident(course(incident, at));
            case 4 -> decision(at, risk(incident, at));
            case 5 -> decision(at, hold(incident));
            case 6 -> finding(incident, at);
            default -> adoption(at);
        };
    }

    private IncidentCommand course(String incident, Instant at) {
        String other = "inc_" + random.nextInt(INCIDENTS);
        return switch (random.nextInt(6)) {
            case 0 -> new IncidentCommand.Resolve(incident, at);
            case 1 -> new CourseCommand.Reopen(incident, "it is back", at);
            case 2 -> new MergerCommand.MergeIncident(incident, other, "the same", at);
            case 3 -> new MergerCommand.SplitIncident(incident, other, "another cause", at);
            default -> new IncidentCommand.DeclareContained(incident, "quiet", at);
        };
    }

    private Request incident(IncidentCommand command) {
        return request.apply("incident", fresh -> command);
    }

    private static Taken hold(String incident) {
        return taken(incident, DecisionKind.HOLD, "", null);
    }

    private Taken risk(String incident, Instant at) {
        Instant reviewBy = at.plusMillis(1 + random.nextInt(LONGEST_RISK_MILLIS));
        return taken(incident, DecisionKind.ACCEPT_RISK, "it heals", reviewBy);
    }

    private static Taken taken(
            String incident, DecisionKind kind, String rationale, @Nullable Instant reviewBy) {
        return new Taken(
                incident,
                null,
                kind,
                rationale,
                null,
                new Mandate(Authority.HELD, "COMMANDER"),
                List.of(),
                reviewBy,
                null);
    }

    private Request decision(Instant at, Taken taken) {
        return request.apply(
                "decision",
                fresh ->
                        new DecisionCommand.RecordDecision(
                                "dec_" + fresh,
                                taken,
                                new Told(at, null),
                                null,
                                Duration.ofMinutes(30),
                                at,
                                at));
    }

    private Request finding(String incident, Instant at) {
        var learned =
                new Learned(
                        incident,
                        "no flag",
                        FindingKind.DESIGN,
                        Scope.ALL,
                        random.nextBoolean() ? "Ship it behind a flag." : null,
                        null,
                        List.of());
        return request.apply(
                "incident", fresh -> new FindingCommand.RecordFinding("fnd_" + fresh, learned, at));
    }

    private Request adoption(Instant at) {
        String item = "gui_" + random.nextInt(INCIDENTS);
        return request.apply(
                "guidance", fresh -> new ItemCommand.AdoptGuidance(item, List.of(), at));
    }
}
