package dev.turnback.incident.domain.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a review says, as far as its rules go by it.
 *
 * @param causes that stand, in the order in which they were noted
 * @param assessed the last word, by obligation
 * @param factors that stand, by id
 * @param actions by id
 * @param summary empty while there is none
 */
record Content(
        List<Cause> causes,
        Map<String, Assessed> assessed,
        Map<String, Factor> factors,
        Map<String, Action> actions,
        String summary) {

    /** A follow-up action and how far it is. */
    record Action(FollowUpAction what, FollowUpAction.State state) {}

    static final Content EMPTY = new Content(List.of(), Map.of(), Map.of(), Map.of(), "");

    Content {
        causes = List.copyOf(causes);
        assessed = Collections.unmodifiableMap(new TreeMap<>(assessed));
        factors = Collections.unmodifiableMap(new TreeMap<>(factors));
        actions = Collections.unmodifiableMap(new TreeMap<>(actions));
    }

    Optional<Cause> cause(Cause.Kind kind, String about) {
        return causes.stream().filter(each -> each.isOf(kind, about)).findFirst();
    }

    Content with(Cause cause) {
        var more = new ArrayList<>(without(cause.kind(), cause.about()).causes);
        more.add(cause);
        return new Content(more, assessed, factors, actions, summary);
    }

    Content without(Cause.Kind kind, String about) {
        return new Content(
                causes.stream().filter(each -> !each.isOf(kind, about)).toList(),
                assessed,
                factors,
                actions,
                summary);
    }

    Content with(Assessed now) {
        return new Content(
                causes, with(assessed, now.obligationId(), now), factors, actions, summary);
    }

    Content with(Factor factor) {
        return new Content(
                causes, assessed, with(factors, factor.factorId(), factor), actions, summary);
    }

    Content withoutFactor(String factorId) {
        var fewer = new TreeMap<>(factors);
        fewer.remove(factorId);
        return new Content(causes, assessed, fewer, actions, summary);
    }

    Content with(String actionId, Action action) {
        return new Content(causes, assessed, factors, with(actions, actionId, action), summary);
    }

    Content summarized(String text) {
        return new Content(causes, assessed, factors, actions, text);
    }

    /**
     * Judged as worsened, and nobody looked at it.
     *
     * @param obligations of the incident: what belongs elsewhere by now is looked at there
     */
    List<String> unassessed(Set<String> obligations) {
        return causes.stream()
                .filter(each -> each.kind() == Cause.Kind.HESITATION_WORSENED)
                .map(Cause::about)
                .filter(obligations::contains)
                .filter(each -> !assessed.containsKey(each))
                .sorted()
                .toList();
    }

    private static <V> Map<String, V> with(Map<String, V> all, String key, V value) {
        var more = new TreeMap<>(all);
        more.put(key, value);
        return more;
    }
}
