package dev.turnback.cli.git;

import dev.turnback.cli.git.Shipping.Shipment;
import dev.turnback.cli.git.TakenBack.Match;
import dev.turnback.cli.rules.FileClass;
import dev.turnback.cli.rules.HistoryRules;
import dev.turnback.contracts.ChangeKind;
import dev.turnback.contracts.Extent;
import dev.turnback.contracts.history.FollowUp;
import dev.turnback.contracts.history.HistoryItem;
import dev.turnback.contracts.history.SetAsideReason;
import dev.turnback.contracts.history.SourceRef;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Judges each thing that was taken back: a rollback, or set aside and why. */
final class RevertItems {

    private final String component;
    private final String repository;
    private final HistoryRules rules;
    private final Trees trees;
    private final Shipping shipping;
    private final HotFixes hotFixes;
    private final Instant observedUntil;
    private final List<TakenBack> all;
    private final Set<Commit> rollbacks = new HashSet<>();
    private final Map<Commit, List<Commit>> reappliedBy = new HashMap<>();

    RevertItems(
            String component,
            String repository,
            HistoryRules rules,
            Trees trees,
            Shipping shipping,
            List<Commit> mainLine,
            Instant observedUntil,
            List<TakenBack> all) {
        this.component = component;
        this.repository = repository;
        this.rules = rules;
        this.trees = trees;
        this.shipping = shipping;
        this.hotFixes = new HotFixes(trees, rules.changeKinds(), shipping, mainLine);
        this.observedUntil = observedUntil;
        this.all = all;
        // In order of landing, so that a revert is known as one before it is itself taken back.
        for (TakenBack taken : all) {
            Commit original = taken.original();
            if (original != null && rollbacks.contains(original)) {
                reappliedBy.computeIfAbsent(original, key -> new ArrayList<>()).add(taken.revert());
            } else if (original != null) {
                rollbacks.add(taken.revert());
            }
        }
    }

    List<HistoryItem> items(IntConsumer done) throws IOException {
        List<HistoryItem> items = new ArrayList<>();
        for (TakenBack taken : all) {
            items.add(item(taken));
            done.accept(items.size());
        }
        return items;
    }

    private HistoryItem item(TakenBack taken) throws IOException {
        Commit revert = taken.revert();
        Commit original = taken.original();
        List<String> files = trees.changedBy(revert);
        List<ChangeKind> kinds = rules.changeKinds().kindsOf(files);
        SetAsideReason reason = reasonToSetAside(revert, original, files);
        if (original != null && reason == null) {
            return rollback(taken, original, files, kinds);
        }
        Shipment shipment = shipping.of(revert);
        return new HistoryItem.SetAside(
                key(revert, original == null ? taken.named() : original.id),
                component,
                reason == null ? SetAsideReason.ORIGINAL_NOT_FOUND : reason,
                shipment == null ? revert.at : shipment.at(),
                kinds,
                source(revert));
    }

    private static String key(Commit revert, String original) {
        String key = "revert:" + revert.id + ":" + original;
        return key.substring(0, Math.min(200, key.length()));
    }

    private SourceRef source(Commit commit) {
        return new SourceRef(SourceRef.Kind.GIT, repository, commit.id);
    }

    private @Nullable SetAsideReason reasonToSetAside(
            Commit revert, @Nullable Commit original, List<String> files) {
        if (original == null) {
            return SetAsideReason.ORIGINAL_NOT_FOUND;
        }
        if (!rollbacks.contains(revert) || rollbacks.contains(original)) {
            return SetAsideReason.REAPPLIES;
        }
        if (files.stream().map(rules.changeKinds()::classify).noneMatch(FileClass::runs)) {
            return SetAsideReason.NOTHING_THAT_RUNS;
        }
        if (rules.toggles().isPlanned(original.subject, files)) {
            return SetAsideReason.PLANNED_TOGGLE;
        }
        boolean putBackBeforeItShipped =
                reapplies(revert).stream().anyMatch(again -> shipping.together(revert, again));
        return shipping.together(original, revert) || putBackBeforeItShipped
                ? SetAsideReason.NEVER_SHIPPED_ALONE
                : null;
    }

    private List<Commit> reapplies(Commit revert) {
        return reappliedBy.getOrDefault(revert, List.of());
    }

    private HistoryItem rollback(
            TakenBack taken, Commit original, List<String> files, List<ChangeKind> kinds)
            throws IOException {
        Commit revert = taken.revert();
        Shipment shipped = shipping.of(original);
        Shipment landed = shipping.of(revert);
        boolean whole = takesAllBack(original, files);
        Commit parent = original.parent();
        String before = parent == null ? null : parent.id;
        Set<String> flags = new TreeSet<>();
        if (taken.match() == Match.SUBJECT) {
            flags.add("match=subject");
        }
        if (shipped != null) {
            flags.addAll(shipped.flags());
        }
        if (landed != null) {
            flags.addAll(landed.flags());
        }
        if (shipped != null && landed != null && landed.at().isBefore(shipped.at())) {
            flags.add("negative-time");
        }
        return new HistoryItem.RollbackSeen(
                key(revert, original.id),
                component,
                original.id,
                whole ? before : null,
                before,
                shipped == null ? null : shipped.at(),
                landed == null ? null : landed.at(),
                whole ? Extent.FULL : Extent.PARTIAL,
                kinds,
                landed == null ? List.of() : followUps(revert, landed.at(), files),
                observedUntil,
                source(revert),
                flags);
    }

    /** Whether every file of the original that runs was touched by its revert. */
    private boolean takesAllBack(Commit original, List<String> files) throws IOException {
        Set<String> reverted = new HashSet<>(files);
        return trees.changedBy(original).stream()
                .filter(path -> rules.changeKinds().classify(path).runs())
                .allMatch(reverted::contains);
    }

    private List<FollowUp> followUps(Commit revert, Instant landed, List<String> files)
            throws IOException {
        List<FollowUp> found = new ArrayList<>();
        for (Commit again : reapplies(revert)) {
            Shipment shipment = shipping.of(again);
            if (shipment != null && shipment.at().isAfter(landed)) {
                found.add(new FollowUp(FollowUp.Kind.REAPPLIED, shipment.at(), again.id));
            }
        }
        found.addAll(hotFixes.after(revert, landed, files, reapplies(revert)));
        found.sort((a, b) -> a.at().compareTo(b.at()));
        return List.copyOf(found);
    }
}
