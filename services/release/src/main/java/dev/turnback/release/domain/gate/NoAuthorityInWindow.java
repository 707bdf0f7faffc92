package dev.turnback.release.domain.gate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import dev.turnback.release.domain.Spoken;
import dev.turnback.release.domain.release.Readiness;
import dev.turnback.release.domain.release.Readiness.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** For some of the rollout nobody who may trigger the way back is there. */
final class NoAuthorityInWindow {

    private static final int GAPS_NAMED = 3;

    private NoAuthorityInWindow() {}

    static List<Finding> in(GateInput input) {
        List<Authority> needed = Authority.neededFor(input);
        Readiness readiness = input.plan().readiness();
        var sentences = new ArrayList<String>();
        if (needed.stream().allMatch(Authority::isNobodys)) {
            sentences.add(
                    "Neither %s nor a recovery procedure names anybody who may trigger the way back."
                            .formatted(input.plan().component()));
        }
        if (readiness.window() == null) {
            sentences.add(
                    "The plan does not say when it is rolled out, so nobody is known to be there.");
        } else if (readiness.onDuty().isEmpty()) {
            sentences.add(
                    "The plan names nobody who is on duty " + spoken(readiness.window()) + ".");
        } else if (sentences.isEmpty()) {
            sentences.addAll(gaps(needed, readiness, readiness.window()));
        }
        return sentences.isEmpty()
                ? List.of()
                : List.of(Finding.ofPlan(String.join(" ", sentences)));
    }

    private static List<String> gaps(List<Authority> needed, Readiness readiness, Window window) {
        Map<List<Window>, NavigableSet<String>> byGaps =
                needed.stream()
                        .collect(
                                groupingBy(
                                        authority -> gapsOf(authority, readiness, window),
                                        mapping(Authority::over, toCollection(TreeSet::new))));
        return byGaps.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .map(entry -> sentence(entry.getKey(), List.copyOf(entry.getValue())))
                .sorted()
                .toList();
    }

    private static List<Window> gapsOf(Authority authority, Readiness readiness, Window window) {
        return Gaps.in(window, readiness.onDuty().stream().filter(authority::isHeldBy).toList());
    }

    private static String sentence(List<Window> gaps, List<String> over) {
        List<String> named =
                new ArrayList<>(
                        gaps.stream().limit(GAPS_NAMED).map(NoAuthorityInWindow::spoken).toList());
        if (gaps.size() > GAPS_NAMED) {
            named.add(Spoken.counted(gaps.size() - GAPS_NAMED, "more time"));
        }
        return "Nobody on duty may trigger %s %s."
                .formatted(Spoken.listed(over), Spoken.listed(named));
    }

    private static String spoken(Window window) {
        return "from %s to %s".formatted(Spoken.time(window.from()), Spoken.time(window.to()));
    }
}
