package dev.turnback.decision.read.attempts;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.RecoveryAction;
import dev.turnback.decision.domain.attempt.AttemptEvent;
import dev.turnback.decision.domain.attempt.AttemptEvent.End;
import dev.turnback.decision.domain.attempt.Guide;
import dev.turnback.decision.domain.attempt.Judgement;
import dev.turnback.decision.domain.attempt.StepReport;
import dev.turnback.decision.domain.attempt.Undertaking.Origin;
import dev.turnback.figures.attempt.TargetState;
import dev.turnback.service.View;
import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewKey;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as it is shown; times are UTC.
 *
 * @param releaseId the release that it is about; null for none, as are component and version
 * @param targetVersion what is to run again; null for what takes nothing back
 * @param incidentId in which it is done; null while that is not known
 * @param decisionId the decision that it carries out; null while none is known
 * @param decisionSaid somebody said which decision it is; else it was looked up
 * @param origin who told of it first
 * @param automatic nobody recorded it: deployments told of it
 * @param procedure the version that was in force; null for none
 * @param steps the last report of each, in the order in which they were first told
 * @param end null while it is under way
 * @param verification what was seen last; null while nobody looked
 * @param misdirection null unless it stands that it went to the wrong release or thing
 * @param judged null until its effect had the time to show
 * @param recordedAt when it was first told, as recorded
 * @param actor who recorded that, as an id
 * @param position where that is recorded, as in {@code decision:12}
 */
public record AttemptView(
        String id,
        RecoveryAction action,
        @Nullable String releaseId,
        @Nullable String component,
        @Nullable String version,
        @Nullable String targetVersion,
        List<ChangeKind> changeKinds,
        String what,
        @Nullable String incidentId,
        @Nullable String decisionId,
        boolean decisionSaid,
        Origin origin,
        boolean automatic,
        @Nullable Guide procedure,
        Instant startedAt,
        List<Step> steps,
        @Nullable End end,
        @Nullable Verification verification,
        @Nullable Misdirection misdirection,
        @Nullable Judged judged,
        Instant recordedAt,
        String actor,
        String position) {

    /**
     * @param corrected it was told before, otherwise; that stays in the log
     */
    public record Step(StepReport report, boolean corrected) {}

    public record Verification(TargetState target, String evidence, Instant at) {}

    public record Misdirection(String why, Instant at) {}

    /**
     * @param at when it was judged
     */
    public record Judged(Judgement judgement, Instant at) {}

    public static final View<AttemptView> VIEW =
            new View<>(
                    ViewDefinition.named("attempts", 1)
                            .indexed("byStart", ViewKey.instant("at"))
                            .indexed(
                                    "byRelease", ViewKey.string("releaseId"), ViewKey.instant("at"))
                            .indexed(
                                    "byComponent",
                                    ViewKey.string("component"),
                                    ViewKey.instant("at"))
                            .indexed(
                                    "byIncident",
                                    ViewKey.string("incidentId"),
                                    ViewKey.instant("at")),
                    AttemptView.class,
                    List.of(
                            new View.Fold<>(
                                    AttemptEvent.class,
                                    AttemptEvent::attemptId,
                                    AttemptDraft::evolve)),
                    AttemptView::keys);

    public AttemptView {
        changeKinds = List.copyOf(changeKinds);
        steps = List.copyOf(steps);
    }

    /** All of them, in order of time. */
    public static ViewQuery all() {
        return ViewQuery.along("attempts", "byStart");
    }

    /** Those about a release, in order of time. */
    public static ViewQuery ofRelease(String releaseId) {
        return ViewQuery.along("attempts", "byRelease").with(ViewValue.of(releaseId));
    }

    /** Those about releases of a component, in order of time. */
    public static ViewQuery ofComponent(String component) {
        return ViewQuery.along("attempts", "byComponent").with(ViewValue.of(component));
    }

    /** Those of an incident, in order of time. */
    public static ViewQuery ofIncident(String incidentId) {
        return ViewQuery.along("attempts", "byIncident").with(ViewValue.of(incidentId));
    }

    private static Map<String, ViewValue> keys(AttemptView row) {
        var keys = new HashMap<String, ViewValue>();
        keys.put("at", ViewValue.of(row.startedAt()));
        put(keys, "releaseId", row.releaseId());
        put(keys, "component", row.component());
        put(keys, "incidentId", row.incidentId());
        return keys;
    }

    private static void put(Map<String, ViewValue> keys, String key, @Nullable String value) {
        if (value != null) {
            keys.put(key, ViewValue.of(value));
        }
    }
}
