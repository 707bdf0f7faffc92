package dev.turnback.release.domain.gate;

import dev.turnback.contracts.ChangeKind;
import dev.turnback.release.domain.gate.BlindSpot.Severity;
import dev.turnback.release.domain.gate.GateInput.Guidance;
import dev.turnback.release.domain.gate.GateInput.PastIncident;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes one blind spot of what was found of one subject, and links it to what is known of it. */
final class Links {

    private static final int INCIDENTS = 5;

    private static final Comparator<PastIncident> NEWEST_FIRST =
            Comparator.comparing(PastIncident::at).reversed().thenComparing(PastIncident::id);

    private Links() {}

    static BlindSpot spot(Rule rule, String subject, List<Finding> findings, GateInput input) {
        Set<ChangeKind> kinds =
                findings.stream().flatMap(f -> f.kinds().stream()).collect(Collectors.toSet());
        List<String> guidance = named(findings, Finding::guidance);
        List<String> incidents = named(findings, Finding::incidents);
        return new BlindSpot(
                rule,
                subject,
                findings.stream()
                        .map(Finding::sentence)
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" ")),
                guidance.isEmpty() ? guidanceOn(kinds, input) : guidance,
                incidents.isEmpty() ? incidentsOf(kinds, input) : incidents,
                gravest(rule, findings));
    }

    private static Severity gravest(Rule rule, List<Finding> findings) {
        return findings.stream()
                .map(each -> each.severity() == null ? rule.severity() : each.severity())
                .min(Comparator.naturalOrder())
                .orElseGet(rule::severity);
    }

    static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static List<String> named(
            List<Finding> findings, Function<Finding, List<String>> which) {
        return findings.stream().flatMap(f -> which.apply(f).stream()).distinct().sorted().toList();
    }

    private static List<String> guidanceOn(Set<ChangeKind> kinds, GateInput input) {
        return input.guidance().stream()
                .filter(item -> kinds.stream().anyMatch(item.scope()::coversKind))
                .map(Guidance::id)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> incidentsOf(Set<ChangeKind> kinds, GateInput input) {
        return input.past().stream()
                .filter(incident -> incident.kinds().stream().anyMatch(kinds::contains))
                .sorted(NEWEST_FIRST)
                .map(PastIncident::id)
                .distinct()
                .limit(INCIDENTS)
                .toList();
    }
}
