package dev.turnback.release.read.goback;

import dev.turnback.contracts.Reversibility;
import dev.turnback.release.domain.goback.GoBackInput;
import dev.turnback.release.domain.goback.GoBackInput.Shipped;
import dev.turnback.release.domain.goback.GoBackInput.ShippedChange;
import dev.turnback.release.domain.release.Change;
import dev.turnback.release.domain.release.Dependant;
import dev.turnback.release.domain.release.PinnedLine;
import dev.turnback.release.domain.release.UndoWindow;
import dev.turnback.release.read.matrix.LineView;
import dev.turnback.release.read.matrix.NearestLine;
import dev.turnback.release.read.releases.ChangeView;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.release.read.releases.ReleaseView.State;
import dev.turnback.release.read.releases.WindowView;
import dev.turnback.service.Rows;
import dev.turnback.storage.ViewQuery;
import dev.turnback.storage.ViewValue;
import dev.turnback.web.Problem;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gathers what the question whether what runs can go back is answered from. */
public record GoBackInputs(Rows<ReleaseView> releases, Rows<LineView> lines) {

    /**
     * Of what runs now.
     *
     * @param to the version to go back to; null for the one that ran before
     * @return empty when nothing of the component runs, or nothing ran before
     */
    public Mono<GoBackInput> ofWhatRuns(String component, @Nullable String to, Instant at) {
        return of(component)
                .flatMap(all -> Mono.justOrEmpty(span(all, to)))
                .flatMap(span -> input(component, span, at));
    }

    /** As if this release ran already, back to what it says ran before; empty when it does not. */
    public Mono<GoBackInput> ofPlanned(ReleaseView release, Instant at) {
        String before = release.previousVersion();
        return before == null
                ? Mono.empty()
                : input(
                        release.component(),
                        new Span(release.version(), before, List.of(release)),
                        at);
    }

    /** The version that runs of each of these components, where one is known. */
    public Mono<Map<String, String>> live(Collection<String> components) {
        return Flux.fromIterable(new TreeSet<>(components))
                .concatMap(
                        id ->
                                of(id).mapNotNull(
                                                all ->
                                                        LiveVersions.of(all)
                                                                .map(v -> Map.entry(id, v))
                                                                .orElse(null)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /**
     * @param shipped what has to be taken back, the earliest first
     */
    private record Span(String runs, String target, List<ReleaseView> shipped) {}

    private Mono<List<ReleaseView>> of(String component) {
        return releases.all(
                ViewQuery.along("releases", "byComponent").with(ViewValue.of(component)));
    }

    private static Optional<Span> span(List<ReleaseView> all, @Nullable String to) {
        List<ReleaseView> running = LiveVersions.running(all);
        if (running.isEmpty()) {
            return Optional.empty();
        }
        String runs = LiveVersions.of(all).orElse(running.getLast().version());
        String target = to == null ? before(running) : to;
        return Optional.ofNullable(target).map(each -> new Span(runs, each, since(running, each)));
    }

    private static @Nullable String before(List<ReleaseView> running) {
        String said = running.getLast().previousVersion();
        return said != null || running.size() < 2
                ? said
                : running.get(running.size() - 2).version();
    }

    /** What shipped after the target; all of it where the target is older than what is known. */
    private static List<ReleaseView> since(List<ReleaseView> running, String target) {
        for (int i = running.size() - 1; i >= 0; i--) {
            if (running.get(i).version().equals(target)) {
                return running.subList(i + 1, running.size());
            }
        }
        for (int i = running.size() - 1; i >= 0; i--) {
            if (target.equals(running.get(i).previousVersion())) {
                return running.subList(i, running.size());
            }
        }
        throw Problem.badField("target", "no release of the component is known to be " + target);
    }

    private Mono<GoBackInput> input(String component, Span span, Instant at) {
        List<String> dependants =
                span.shipped().stream()
                        .flatMap(release -> release.changes().stream())
                        .flatMap(change -> change.dependants().stream())
                        .map(Dependant::component)
                        .toList();
        return Flux.fromIterable(span.shipped())
                .concatMap(release -> shipped(release, at))
                .collectList()
                .zipWith(
                        live(dependants),
                        (shipped, live) ->
                                new GoBackInput(
                                        component, span.runs(), span.target(), shipped, live, at));
    }

    private Mono<Shipped> shipped(ReleaseView release, Instant at) {
        return Flux.fromIterable(release.changes())
                .concatMap(change -> shipped(release.component(), change, at))
                .collectList()
                .map(
                        changes ->
                                new Shipped(
                                        release.id(),
                                        release.version(),
                                        Objects.requireNonNullElse(release.exposedAt(), at),
                                        release.state() != State.OBSERVED,
                                        changes));
    }

    private Mono<ShippedChange> shipped(String component, ChangeView change, Instant at) {
        return new NearestLine(lines)
                .of(component, change.kind(), change.pattern())
                .map(line -> line.containmentOptions())
                .defaultIfEmpty(List.of())
                .map(containment -> shipped(change, containment, at));
    }

    private static ShippedChange shipped(ChangeView change, List<String> containment, Instant at) {
        WindowView window = open(change.undoWindow());
        return new ShippedChange(
                change.index(),
                planned(change),
                change.reversibility(),
                window == null ? null : closesAt(window, at),
                window == null ? null : window.event(),
                window == null ? null : window.dropsTo(),
                containment);
    }

    private static @Nullable WindowView open(@Nullable WindowView window) {
        return window != null && window.closedAt() == null && window.stoppedAt() == null
                ? window
                : null;
    }

    /** A window that has not opened yet would close as long after its opening. */
    private static @Nullable Instant closesAt(WindowView window, Instant at) {
        if (window.closesAt() != null || window.kind() == UndoWindow.Kind.EVENT) {
            return window.closesAt();
        }
        return window.seconds() == null ? null : at.plusSeconds(window.seconds());
    }

    /** The change as it was planned. */
    public static Change planned(ChangeView change) {
        return new Change(
                change.kind(),
                change.pattern(),
                change.description(),
                change.stated(),
                change.departsBecause(),
                change.dependants(),
                change.irreversibleEffects(),
                pinned(change));
    }

    private static @Nullable PinnedLine pinned(ChangeView change) {
        String line = change.lineId();
        Integer version = change.lineVersion();
        Reversibility said = change.plannedReversibility();
        return change.stated() != null || line == null || version == null || said == null
                ? null
                : new PinnedLine(line, version, said, null);
    }
}
