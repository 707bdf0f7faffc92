package dev.turnback.release.ingest;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.release.domain.delivery.DeliveryCommand.JudgeDelivery;
import dev.turnback.release.domain.delivery.DeliveryCommand.KeepDelivery;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeliveryRepeated;
import dev.turnback.release.domain.delivery.DeliveryEvent.DeploymentTold;
import dev.turnback.release.domain.delivery.DeliveryFact;
import dev.turnback.release.domain.delivery.IncidentFact;
import dev.turnback.release.domain.delivery.Judgement;
import dev.turnback.release.domain.delivery.Letter;
import dev.turnback.release.domain.delivery.RolloutFact;
import dev.turnback.release.domain.delivery.Verdict;
import dev.turnback.release.ingest.Reading.Passes;
import dev.turnback.release.ingest.Reading.Tale;
import dev.turnback.release.ingest.Reading.Tells;
import dev.turnback.release.ingest.Reading.Unreadable;
import dev.turnback.release.read.deliveries.DeliveryRow;
import dev.turnback.release.read.sources.SourceRow;
import dev.turnback.service.CommandDesk;
import dev.turnback.service.Rows;
import dev.turnback.web.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Takes a delivery in: it is proven, read, kept with its verdict, and what it tells is recorded. It
 * is answered once all of that is durable. One that was broken off in the middle goes on by {@link
 * Unjudged}, or when it is delivered again.
 */
final class Intake {

    private static final int ID_DIGITS = 32;

    private final CommandDesk desk;
    private final Rows<DeliveryRow> deliveries;
    private final Secrets secrets;
    private final Archive archive;
    private final Settling settling;
    private final Strangers strangers = new Strangers();

    Intake(
            CommandDesk desk,
            Rows<DeliveryRow> deliveries,
            Secrets secrets,
            Archive archive,
            Settling settling) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.secrets = secrets;
        this.archive = archive;
        this.settling = settling;
    }

    /**
     * What became of a delivery.
     *
     * @param delivery its id, null when it was not recorded
     * @param proven false when nothing shows that it comes from the source
     */
    record Taken(@Nullable String delivery, Verdict verdict, String why, boolean proven) {}

    Mono<Taken> take(SourceRow source, Incoming incoming, Shown shown) {
        Instant now = desk.now();
        return isProven(source, incoming, shown)
                .flatMap(
                        proven ->
                                proven
                                        ? keep(source, incoming, now)
                                        : refuse(source, incoming, now));
    }

    Mono<Boolean> isProven(SourceRow source, Incoming incoming, Shown shown) {
        return secrets.of(source.secretId())
                .map(secret -> shown.proves(source.kind(), secret.orElse(null), incoming.bytes()));
    }

    /** In the name of the source, because of a delivery. */
    static CommandContext by(String sourceId, String deliveryId) {
        return new CommandContext(null, null, sourceId, deliveryId, deliveryId);
    }

    private Mono<Taken> refuse(SourceRow source, Incoming incoming, Instant now) {
        String why = notProven(source);
        if (!strangers.isRecorded(source.id(), now)) {
            return Mono.just(new Taken(null, Verdict.REFUSED, why, false));
        }
        String id = desk.ids().next("dlv");
        Mono<Long> kept =
                incoming.size() > Strangers.MOST_BYTES
                        ? Mono.just(0L)
                        : archive.keep(incoming, false, now);
        Reading unread = new Reading(null, null, null, new Unreadable(why));
        return kept.flatMap(
                        number ->
                                desk.handle(
                                        new KeepDelivery(
                                                id,
                                                id,
                                                source.id(),
                                                letter(unread, incoming, number),
                                                null,
                                                Judgement.refused(why),
                                                false,
                                                now),
                                        by(source.id(), id)))
                .thenReturn(new Taken(id, Verdict.REFUSED, why, false));
    }

    static String notProven(SourceRow source) {
        return switch (source.kind()) {
            case GITHUB -> "X-Hub-Signature-256 is missing, or is not of these bytes";
            case GITLAB -> "X-Gitlab-Token is missing, or is not the secret of this source";
            case CDEVENTS ->
                    "neither Authorization: Bearer with the secret of this source was sent, nor"
                            + " X-Hub-Signature-256 of these bytes";
            case PAGERDUTY ->
                    "X-PagerDuty-Signature is missing, or none of its signatures is of these bytes";
        };
    }

    private Mono<Taken> keep(SourceRow source, Incoming incoming, Instant now) {
        Reading reading = Translator.of(source.kind()).read(incoming, source.routing());
        String id = idOf(source.id(), reading, incoming);
        return deliveries
                .get(id)
                .filter(known -> known.letter().sha256().equals(sha256(incoming)))
                .map(_ -> 0L)
                .switchIfEmpty(Mono.defer(() -> archive.keep(incoming, true, now)))
                .flatMap(number -> keep(source, incoming, reading, id, number, now));
    }

    private Mono<Taken> keep(
            SourceRow source,
            Incoming incoming,
            Reading reading,
            String id,
            long number,
            Instant now) {
        String copyId = desk.ids().next("dlv");
        DeliveryFact fact = fact(reading.tale(), now);
        Judgement judgement = judgement(reading.tale(), now);
        var command =
                new KeepDelivery(
                        id,
                        copyId,
                        source.id(),
                        letter(reading, incoming, number),
                        fact,
                        judgement,
                        true,
                        now);
        return desk.handle(command, by(source.id(), id))
                .flatMap(
                        handled ->
                                isCopy(handled)
                                        .flatMap(
                                                copy ->
                                                        copy
                                                                ? repeated(command, handled)
                                                                : first(command, handled)));
    }

    private Mono<Boolean> isCopy(Handled handled) {
        return Mono.fromFuture(() -> desk.log().read(handled.position() - 1, 1))
                .map(page -> page.events().getFirst().body() instanceof DeliveryRepeated);
    }

    private Mono<Taken> first(KeepDelivery command, Handled handled) {
        return command.judgement() == null && command.fact() instanceof RolloutFact fact
                ? judge(command.sourceId(), command.deliveryId(), fact, handled.position())
                        .map(judged -> taken(command.deliveryId(), judged))
                : Mono.just(
                        taken(command.deliveryId(), Objects.requireNonNull(command.judgement())));
    }

    /** The first one may have been broken off between being kept and being judged. */
    private Mono<Taken> repeated(KeepDelivery command, Handled handled) {
        var copy =
                new Taken(
                        command.copyId(),
                        Verdict.DUPLICATE,
                        "it was delivered before as " + command.deliveryId(),
                        true);
        if (command.fact() == null) {
            return Mono.just(copy);
        }
        return deliveries
                .get(command.deliveryId(), desk.at(handled))
                .flatMap(known -> resume(known, handled.position()))
                .thenReturn(copy);
    }

    /** Goes on with a delivery whose verdict was broken off; empty when none was. */
    Mono<Judgement> resume(DeliveryRow known, long position) {
        DeploymentTold told = known.unjudged();
        return told == null
                ? Mono.empty()
                : judge(known.sourceId(), known.id(), told.fact(), position);
    }

    /**
     * Sees into a fact that is kept, and records what becomes of it.
     *
     * @param position at which it is kept
     */
    Mono<Judgement> judge(String sourceId, String deliveryId, RolloutFact fact, long position) {
        CommandContext by = by(sourceId, deliveryId);
        return settling.settle(fact.what().component(), position, by)
                .map(
                        rollouts ->
                                rollouts.judge(
                                        DeploymentTold.deploymentId(sourceId, fact.what()), fact))
                .flatMap(
                        judgement ->
                                desk.handle(
                                                new JudgeDelivery(
                                                        deliveryId, judgement, desk.now()),
                                                by)
                                        .thenReturn(judgement));
    }

    private static Taken taken(String id, Judgement judgement) {
        return new Taken(id, judgement.verdict(), judgement.why(), true);
    }

    static @Nullable DeliveryFact fact(Tale tale, Instant now) {
        return tale instanceof Tells(DeliveryFact fact) && ToldTimes.objection(fact, now).isEmpty()
                ? fact
                : null;
    }

    /** Null for what is told of a rollout: its verdict is found among all that is known. */
    static @Nullable Judgement judgement(Tale tale, Instant now) {
        return switch (tale) {
            case Tells(DeliveryFact fact) ->
                    ToldTimes.objection(fact, now)
                            .map(Judgement::ignored)
                            .orElseGet(() -> judgement(fact));
            case Passes(String why) -> Judgement.ignored(why);
            case Unreadable(String why) -> Judgement.refused(why);
        };
    }

    private static @Nullable Judgement judgement(DeliveryFact fact) {
        return switch (fact) {
            case RolloutFact _ -> null;
            case IncidentFact incident ->
                    Judgement.accepted(
                            switch (incident.step()) {
                                case BEGAN -> "it told that an incident began";
                                case ACKNOWLEDGED -> "it told that somebody is at an incident";
                                case SEVERITY -> "it told how bad an incident is";
                                case RESOLVED -> "it told that an incident is over";
                                case REOPENED -> "it told that an incident is not over after all";
                            },
                            List.of());
        };
    }

    private static Letter letter(Reading reading, Incoming incoming, long kept) {
        return new Letter(
                reading.event(),
                reading.externalId(),
                incoming.contentType(),
                incoming.size(),
                sha256(incoming),
                kept);
    }

    private static String sha256(Incoming incoming) {
        return Sha256.hex(incoming.bytes());
    }

    /** The same for every copy of a delivery. */
    private static String idOf(String sourceId, Reading reading, Incoming incoming) {
        String same =
                reading.sameness() == null
                        ? "bytes\n" + sha256(incoming)
                        : "id\n" + reading.sameness();
        return "dlv_" + Sha256.hex(sourceId + "\n" + same).substring(0, ID_DIGITS);
    }
}
