package dev.turnback.release.domain.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.turnback.kernel.Versions;
import dev.turnback.release.domain.VersionNames;
import dev.turnback.release.domain.release.Told;
import dev.turnback.release.domain.release.Told.TakenBack;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What all deployments of a component tell of its planned releases. A function of the set of
 * deliveries alone: neither their order nor how often each came makes a difference.
 *
 * <p>A deployment is of the release with its very version, else of the one whose version differs by
 * a leading {@code v} only; where a version was planned more than once, of the last plan before the
 * deployment, else of the first one. Environments are looked at one by one. Where a deployment
 * follows on one of another version that is newer, or its sender calls it a way back, it takes back
 * what ran.
 */
public final class Rollouts {

    private static final int HASH_BYTES = 16;

    private final List<PlannedRelease> planned;
    private final Map<String, List<PlannedRelease>> byVersion;
    private final Map<String, PlannedRelease> releases = new HashMap<>();
    private final Map<String, Instant> exposed = new LinkedHashMap<>();
    private final Map<String, Instant> completed = new HashMap<>();
    private final Map<String, TakenBack> takenBack = new HashMap<>();
    private final Map<String, Set<String>> takenBackBy = new HashMap<>();
    private final Map<String, Instant> firstBegun = new HashMap<>();
    private final Map<String, Instant> begun = new HashMap<>();

    private Rollouts(List<Deployment> deployments, List<PlannedRelease> planned) {
        this.planned =
                planned.stream()
                        .sorted(
                                Comparator.comparing(PlannedRelease::plannedAt)
                                        .thenComparing(PlannedRelease::id))
                        .toList();
        byVersion =
                this.planned.stream()
                        .collect(Collectors.groupingBy(each -> VersionNames.bare(each.version())));
        Map<String, List<Deployment>> byEnvironment = new TreeMap<>();
        deployments.stream()
                .filter(Deployment::reachesUsers)
                .sorted(Comparator.comparing(Deployment::begunAt).thenComparing(Deployment::id))
                .forEach(each -> take(each, byEnvironment));
        byEnvironment.values().forEach(this::walk);
    }

    /**
     * @param deployments of one component, all that are known
     * @param planned the releases of it that were planned
     */
    public static Rollouts of(List<Deployment> deployments, List<PlannedRelease> planned) {
        return new Rollouts(deployments, planned);
    }

    private void take(Deployment deployment, Map<String, List<Deployment>> byEnvironment) {
        byEnvironment
                .computeIfAbsent(deployment.environment(), _ -> new ArrayList<>())
                .add(deployment);
        begun.put(deployment.id(), deployment.begunAt());
        firstBegun.merge(
                VersionNames.bare(deployment.version()), deployment.begunAt(), Rollouts::earlier);
        releaseFor(deployment).ifPresent(release -> ofRelease(release, deployment));
    }

    private void ofRelease(PlannedRelease release, Deployment deployment) {
        releases.put(deployment.id(), release);
        exposed.merge(release.id(), deployment.begunAt(), Rollouts::earlier);
        if (deployment.succeededAt() != null) {
            completed.merge(release.id(), deployment.succeededAt(), Rollouts::earlier);
        }
    }

    private Optional<PlannedRelease> releaseFor(Deployment deployment) {
        List<PlannedRelease> same =
                byVersion.getOrDefault(VersionNames.bare(deployment.version()), List.of());
        List<PlannedRelease> exact =
                same.stream().filter(each -> each.version().equals(deployment.version())).toList();
        List<PlannedRelease> fitting = exact.isEmpty() ? same : exact;
        return fitting.stream()
                .filter(each -> !each.plannedAt().isAfter(deployment.begunAt()))
                .reduce((_, later) -> later)
                .or(() -> fitting.stream().findFirst());
    }

    /** Along one environment, from what ran to what ran next. */
    private void walk(List<Deployment> inOrder) {
        for (int i = 1; i < inOrder.size(); i++) {
            PlannedRelease ran = releases.get(inOrder.get(i - 1).id());
            if (ran != null && isWayBack(inOrder.get(i), ran)) {
                takeBack(ran, inOrder, i);
            }
        }
    }

    private boolean isWayBack(Deployment next, PlannedRelease ran) {
        if (VersionNames.same(next.version(), ran.version())) {
            return false;
        }
        return next.wentBack() || isOlder(next.version(), ran);
    }

    /**
     * By what was planned, by the numbers, else by which of them was there first: commits have no
     * order of their own.
     */
    private boolean isOlder(String version, PlannedRelease than) {
        String previous = than.previousVersion();
        if (previous != null && VersionNames.same(version, previous)) {
            return true;
        }
        return switch (Versions.between(version, than.version())) {
            case FORWARD -> true;
            case SAME, BACKWARD -> false;
            case UNCLEAR -> wasThereFirst(version, than.version());
        };
    }

    private boolean wasThereFirst(String version, String other) {
        Instant first = firstBegun.get(VersionNames.bare(version));
        Instant second = firstBegun.get(VersionNames.bare(other));
        return first != null && second != null && first.isBefore(second);
    }

    /** It runs once the first deployment of it in a row has succeeded. */
    private void takeBack(PlannedRelease ran, List<Deployment> inOrder, int at) {
        Deployment first = inOrder.get(at);
        TakenBack known = takenBack.get(ran.id());
        if (known != null && !first.begunAt().isBefore(known.startedAt())) {
            return;
        }
        Deployment finisher = null;
        Instant finished = null;
        for (int i = at; i < inOrder.size(); i++) {
            Deployment each = inOrder.get(i);
            if (!VersionNames.same(each.version(), first.version())) {
                break;
            }
            Instant succeeded = each.succeededAt();
            if (succeeded != null && (finished == null || succeeded.isBefore(finished))) {
                finisher = each;
                finished = succeeded;
            }
        }
        var by = new HashSet<String>();
        by.add(first.id());
        if (finisher != null) {
            by.add(finisher.id());
        }
        takenBackBy.put(ran.id(), by);
        takenBack.put(
                ran.id(),
                new TakenBack(
                        Told.attemptId(hash(first.id() + "\n" + ran.id())),
                        first.version(),
                        first.begunAt(),
                        finished));
    }

    /** What is told of each release that was deployed, by its id. */
    public Map<String, Told> told() {
        var told = new LinkedHashMap<String, Told>();
        exposed.forEach(
                (id, since) -> told.put(id, new Told(since, completed.get(id), takenBack.get(id))));
        return told;
    }

    /** What becomes of a fact among all that is known. */
    public Judgement judge(String deploymentId, RolloutFact fact) {
        RolloutFact.Deployed what = fact.what();
        if (fact instanceof RolloutFact.Failed) {
            return Judgement.ignored(
                    "the deployment of %s of %s failed: what users have is told by those that do not"
                            .formatted(what.version(), what.component()));
        }
        PlannedRelease release = releases.get(deploymentId);
        List<PlannedRelease> back = takenBackBy(deploymentId);
        if (!back.isEmpty()) {
            return wayBack(fact, release, back);
        }
        if (release == null) {
            return Judgement.ignored(
                    "no release %s of %s is planned; plan it and replay this delivery"
                            .formatted(what.version(), what.component()));
        }
        TakenBack taken = takenBack.get(release.id());
        Instant since = begun.getOrDefault(deploymentId, what.begunAt());
        if (taken != null && taken.startedAt().isBefore(since)) {
            return Judgement.ignored(
                    "release %s of %s was taken back before; what is rolled out again is planned as a release of its own"
                            .formatted(release.version(), what.component()));
        }
        if (release.recorded() != null) {
            return stands(List.of(release), what);
        }
        return Judgement.accepted(
                (fact instanceof RolloutFact.Started
                                ? "release %s of %s began to reach users at %s"
                                : "release %s of %s reached everybody by %s")
                        .formatted(
                                release.version(),
                                what.component(),
                                fact instanceof RolloutFact.Started
                                        ? exposed.get(release.id())
                                        : fact.at()),
                List.of(release.id()));
    }

    /** What this very deployment took back, or brought to the end of its way back. */
    private List<PlannedRelease> takenBackBy(String deploymentId) {
        return planned.stream()
                .filter(
                        each ->
                                takenBackBy
                                        .getOrDefault(each.id(), Set.of())
                                        .contains(deploymentId))
                .toList();
    }

    private Judgement wayBack(
            RolloutFact fact, @Nullable PlannedRelease release, List<PlannedRelease> back) {
        RolloutFact.Deployed what = fact.what();
        List<PlannedRelease> moved = back.stream().filter(each -> isMoved(each, fact)).toList();
        if (moved.isEmpty()) {
            return stands(back, what);
        }
        var ids = new ArrayList<>(moved.stream().map(PlannedRelease::id).sorted().toList());
        if (release != null && release.recorded() == null) {
            ids.add(release.id());
        }
        return Judgement.accepted(
                "%s of %s in place of %s: a way back"
                        .formatted(what.version(), what.component(), versions(moved)),
                ids);
    }

    /** Of what people recorded, a deployment only tells the end that nobody has recorded yet. */
    private boolean isMoved(PlannedRelease release, RolloutFact fact) {
        PlannedRelease.Recorded recorded = release.recorded();
        TakenBack taken = takenBack.get(release.id());
        return recorded == null
                || (recorded.endTold()
                        && taken != null
                        && !(fact instanceof RolloutFact.Started)
                        && Objects.equals(recorded.finishedAt(), taken.finishedAt()));
    }

    private static Judgement stands(List<PlannedRelease> releases, RolloutFact.Deployed what) {
        return Judgement.ignored(
                "somebody recorded that %s of %s is taken back: that stands, and this changes nothing of it"
                        .formatted(versions(releases), what.component()));
    }

    private static String versions(List<PlannedRelease> releases) {
        return String.join(", ", releases.stream().map(PlannedRelease::version).toList());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
