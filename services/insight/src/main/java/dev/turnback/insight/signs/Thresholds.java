package dev.turnback.insight.signs;

import dev.turnback.contracts.release.ReleaseEvents;
import dev.turnback.contracts.release.ReleaseEvents.RolloutStarted;
import dev.turnback.contracts.release.ReleaseEvents.SheetPublished;
import dev.turnback.contracts.release.SheetRule;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which rollouts were bound by a rule that says from when on they do harm. */
final class Thresholds {

    private final Map<Pin, SheetPublished> sheets = new HashMap<>();
    private final Map<String, RolloutStarted> rollouts = new LinkedHashMap<>();

    private record Pin(@Nullable String sheetId, @Nullable Integer version) {}

    private Thresholds() {}

    /**
     * @param events in the order of their log
     */
    static Thresholds of(Stream<ReleaseEvents> events) {
        var thresholds = new Thresholds();
        events.forEach(thresholds::add);
        return thresholds;
    }

    private void add(ReleaseEvents event) {
        if (event instanceof SheetPublished e) {
            sheets.put(new Pin(e.sheetId(), e.version()), e);
        } else if (event instanceof RolloutStarted e) {
            rollouts.merge(e.releaseId(), e, Thresholds::again);
        }
    }

    /** Told again, the time is another; the sheet that was said first stays. */
    private static RolloutStarted again(RolloutStarted first, RolloutStarted now) {
        return new RolloutStarted(
                first.releaseId(),
                first.component(),
                first.version(),
                first.sheetId(),
                first.sheetVersion(),
                first.procedures(),
                now.at());
    }

    /**
     * @param looked at which rollouts is looked
     */
    WarningSigns.Shown lacking(Predicate<RolloutStarted> looked) {
        List<RolloutStarted> begun = rollouts.values().stream().filter(looked).toList();
        List<Evidence> evidence =
                begun.stream()
                        .filter(each -> !isBound(each))
                        .sorted(
                                Comparator.comparing(RolloutStarted::component)
                                        .thenComparing(RolloutStarted::at))
                        .map(Thresholds::evidence)
                        .toList();
        return WarningSigns.Shown.of(
                Sign.NO_THRESHOLD,
                begun.size(),
                begun.isEmpty()
                        ? "No release was rolled out in the last 90 days."
                        : "Rollouts of the last 90 days that began without a threshold: %d of %d."
                                .formatted(evidence.size(), begun.size()),
                evidence);
    }

    private static Evidence evidence(RolloutStarted rollout) {
        return new Evidence(
                "When %s of %s began, no rule with threshold, time to decide and owner bound it."
                        .formatted(rollout.version(), rollout.component()),
                rollout.component(),
                null,
                null,
                rollout.releaseId());
    }

    /** True when a rule with threshold, budget and owner was recorded when it began. */
    private boolean isBound(RolloutStarted rollout) {
        SheetPublished sheet = sheets.get(new Pin(rollout.sheetId(), rollout.sheetVersion()));
        return sheet != null && sheet.rules().stream().anyMatch(Thresholds::isComplete);
    }

    private static boolean isComplete(SheetRule rule) {
        return rule.threshold() != null && rule.budgetSeconds() != null && rule.owner() != null;
    }
}
