package dev.turnback.incident.read.reviews;

import dev.turnback.contracts.decision.JudgementEvents.IncidentJudged;
import dev.turnback.contracts.decision.JudgementEvents.ObligationJudged;
import dev.turnback.contracts.decision.JudgementEvents.WithoutRule;
import dev.turnback.contracts.decision.ObligationEvents.ObligationRetracted;
import dev.turnback.incident.read.export.Exporter.Gathered;
import dev.turnback.incident.read.export.HeardDecision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The obligations of an incident, as they are judged last. */
public final class Judged {

    private final Map<String, ObligationToReview> byId = new LinkedHashMap<>();
    private final Map<String, List<String>> withoutRule = new HashMap<>();
    private final Set<String> incidentIds;

    private Judged(Set<String> incidentIds) {
        this.incidentIds = incidentIds;
    }

    /** In the order in which they became known. */
    public static Collection<ObligationToReview> of(Gathered gathered) {
        var judged = new Judged(gathered.parts());
        gathered.obligations().forEach(id -> judged.byId.put(id, ObligationToReview.unjudged(id)));
        inOrder(gathered).forEach(judged::take);
        return judged.byId.values();
    }

    static List<HeardDecision> inOrder(Gathered gathered) {
        return gathered.decided().stream()
                .sorted(Comparator.comparingLong(HeardDecision::position))
                .toList();
    }

    /** Where no rule bound the release it has no id of its own. */
    public static String withoutRule(String incidentId, WithoutRule release) {
        return incidentId + ":" + release.releaseId();
    }

    private void take(HeardDecision heard) {
        switch (heard.told()) {
            case ObligationJudged e when isOfThis(e) -> byId.put(e.obligationId(), of(heard, e));
            case ObligationRetracted e ->
                    byId.computeIfPresent(
                            e.obligationId(), (id, _) -> ObligationToReview.unjudged(id));
            case IncidentJudged e when incidentIds.contains(e.incidentId()) -> take(heard, e);
            default -> {}
        }
    }

    private boolean isOfThis(ObligationJudged e) {
        return byId.containsKey(e.obligationId())
                || e.incidentIds().stream().anyMatch(incidentIds::contains);
    }

    /** Judged again, what is not named any more was none. */
    private void take(HeardDecision heard, IncidentJudged e) {
        withoutRule.getOrDefault(e.incidentId(), List.of()).forEach(byId::remove);
        var named = new ArrayList<String>();
        withoutRule.put(e.incidentId(), named);
        for (WithoutRule release : e.withoutRule()) {
            String id = withoutRule(e.incidentId(), release);
            named.add(id);
            byId.put(
                    id,
                    new ObligationToReview(
                            id,
                            release.releaseId(),
                            release.component(),
                            release.version(),
                            null,
                            release.budgetSeconds(),
                            release.verdict().outcome(),
                            release.verdict(),
                            heard.at(),
                            heard.recordedAt(),
                            false,
                            null,
                            List.of()));
        }
    }

    private static ObligationToReview of(HeardDecision heard, ObligationJudged e) {
        return new ObligationToReview(
                e.obligationId(),
                e.releaseId(),
                e.component(),
                e.version(),
                e.rule().name(),
                e.rule().budgetSeconds(),
                e.verdict().outcome(),
                e.verdict(),
                heard.at(),
                heard.recordedAt(),
                false,
                null,
                List.of());
    }
}
