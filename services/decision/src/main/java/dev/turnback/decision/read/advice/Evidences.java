package dev.turnback.decision.read.advice;

import dev.turnback.decision.read.advice.Advice.Sealed;
import dev.turnback.decision.read.incidents.KnownIncident;
import dev.turnback.decision.read.obligations.ObligationLink;
import dev.turnback.decision.read.obligations.ObligationView;
import dev.turnback.decision.signal.kept.Lately;
import dev.turnback.feed.ViewProgress;
import dev.turnback.kernel.PositionVector;
import dev.turnback.service.Heard;
import dev.turnback.service.Machinery;
import dev.turnback.service.Rows;
import dev.turnback.storage.Directory;
import dev.turnback.web.Json;
import dev.turnback.web.Problem;
import dev.turnback.web.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Takes evidence, seals it, and knows it again. */
public final class Evidences {

    /** Larger than that none is taken. */
    public static final int MOST_BYTES = 64 * 1024;

    /** So long what was read for one viewer is good for the others. */
    private static final Duration GOOD = Duration.ofSeconds(1);

    private static final int MANY = 1_000;

    private static final String FIELD = "evidence";

    private final Gathering gathering;
    private final Seals seals;
    private final InstantSource clock;
    private final Executor workers;
    private final ConcurrentMap<Asked, Taken> taken = new ConcurrentHashMap<>();

    private record Asked(String incidentId, @Nullable String releaseId) {}

    /** What was read, and the same sealed once somebody asks for it. */
    private record Taken(
            Instant at, PositionVector position, Mono<Known> known, Mono<Sealed> sealed) {

        boolean isGood(Instant now, PositionVector atLeast) {
            return !now.isBefore(at) && now.isBefore(at.plus(GOOD)) && position.reaches(atLeast);
        }
    }

    /**
     * @param directory keeps the keys of seals
     * @param lately what was heard of signals
     */
    public Evidences(
            AdviceSources sources,
            Heard<KnownIncident> incidents,
            Rows<ObligationView> obligations,
            Rows<ObligationLink> links,
            Lately lately,
            Directory directory,
            Machinery machinery) {
        gathering = new Gathering(sources, incidents, obligations, links, lately);
        seals = new Seals(directory, machinery.ids());
        clock = machinery.clock();
        workers = machinery.executor();
    }

    /** How far everything is known that is shown. */
    ViewProgress progress() {
        return gathering.progress();
    }

    /**
     * What is to be shown now, at most a second old.
     *
     * @param releaseId null for the release that presses most
     * @param atLeast up to where it has to hold, of this service's log
     */
    Mono<Sealed> show(String incidentId, @Nullable String releaseId, PositionVector atLeast) {
        return taken(new Asked(incidentId, releaseId), atLeast).sealed();
    }

    /**
     * What was heard of the signals of the release, at most a second old.
     *
     * @param releaseId null for the release that presses most
     * @return 404 when there is no such incident, or no such release
     */
    Mono<Traces> traces(String incidentId, @Nullable String releaseId) {
        return taken(new Asked(incidentId, releaseId), PositionVector.ORIGIN)
                .known()
                .publishOn(Schedulers.fromExecutor(workers))
                .map(Traces::of);
    }

    private Taken taken(Asked asked, PositionVector atLeast) {
        Instant now = clock.instant();
        if (taken.size() > MANY) {
            taken.values().removeIf(each -> !each.isGood(now, PositionVector.ORIGIN));
        }
        return taken.compute(
                asked,
                (_, before) ->
                        before != null && before.isGood(now, atLeast) ? before : take(asked, now));
    }

    /**
     * What would be shown now, for a decision of somebody who does not say what they had seen.
     *
     * @param releaseId null for the release that presses most
     * @return 404 when there is no such incident, or no such release
     */
    public Mono<Shown> now(String incidentId, @Nullable String releaseId) {
        return take(new Asked(incidentId, releaseId), clock.instant())
                .sealed()
                .map(served -> new Shown(served.json(), served.sha256(), true, false));
    }

    /**
     * What somebody says that they were shown.
     *
     * @param evidence as it was answered, or read and written again
     * @param seal as it was answered with it; null when there is none
     * @return whether this installation served it; 400 when it cannot be kept
     */
    public Mono<Shown> check(String evidence, @Nullable String seal) {
        if (evidence.length() > MOST_BYTES) {
            return Mono.error(tooLarge());
        }
        try {
            return check(Json.mapper().readTree(evidence), seal);
        } catch (JacksonException e) {
            return Mono.error(Problem.badField(FIELD, "expected JSON, as it was answered"));
        }
    }

    /** The same of what was read already. */
    public Mono<Shown> check(JsonNode evidence, @Nullable String seal) {
        return Mono.fromCallable(() -> canonical(evidence))
                .flatMap(
                        json -> {
                            String sha256 = Sha256.hex(json);
                            Mono<Boolean> ours =
                                    seal == null ? Mono.just(false) : seals.verifies(sha256, seal);
                            return ours.map(known -> new Shown(json, sha256, known, true));
                        });
    }

    private static String canonical(JsonNode evidence) {
        if (!evidence.isObject()) {
            throw Problem.badField(FIELD, "expected an object, as it was answered");
        }
        try {
            String json = CanonicalJson.of(evidence);
            if (bytes(json) > MOST_BYTES) {
                throw tooLarge();
            }
            return json;
        } catch (IllegalArgumentException e) {
            throw Problem.badField(FIELD, String.valueOf(e.getMessage()));
        }
    }

    private static Problem tooLarge() {
        return Problem.badField(FIELD, "expected at most " + MOST_BYTES + " bytes");
    }

    private static int bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8).length;
    }

    private Taken take(Asked asked, Instant now) {
        PositionVector position = gathering.position();
        Mono<Known> known = gathering.of(asked.incidentId(), asked.releaseId(), now).cache();
        return new Taken(now, position, known, known.flatMap(this::sealed).cache());
    }

    private Mono<Sealed> sealed(Known known) {
        return Mono.just(known)
                .publishOn(Schedulers.fromExecutor(workers))
                .map(each -> fitting(Composing.evidence(each)))
                .flatMap(
                        json -> {
                            String sha256 = Sha256.hex(json);
                            return seals.seal(sha256).map(seal -> new Sealed(json, sha256, seal));
                        });
    }

    /** What is shown can be recorded, so it is not larger than what is taken. */
    private static String fitting(Evidence evidence) {
        String whole = written(evidence);
        return bytes(whole) <= MOST_BYTES ? whole : written(evidence.shortened());
    }

    private static String written(Evidence evidence) {
        return CanonicalJson.of(Json.mapper().valueToTree(evidence));
    }
}
