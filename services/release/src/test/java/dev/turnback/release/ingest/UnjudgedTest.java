package dev.turnback.release.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnback.axon.CommandContext;
import dev.turnback.axon.Handled;
import dev.turnback.release.ReleaseService;
import dev.turnback.release.domain.delivery.DeliveryExamples;
import dev.turnback.release.domain.delivery.Verdict;
import dev.turnback.release.domain.release.Plan;
import dev.turnback.release.domain.release.ReleaseCommand.PlanRelease;
import dev.turnback.release.read.deliveries.DeliveryRow;
import dev.turnback.release.read.deliveries.Deployments;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.release.write.Refusals;
import dev.turnback.release.write.startrollout.PinsInForce;
import dev.turnback.service.CommandDesk;
import dev.turnback.service.Machinery;
import dev.turnback.service.Rows;
import dev.turnback.testing.InMemoryBlobLog;
import dev.turnback.testing.InMemoryCommitLog;
import dev.turnback.testing.InMemoryDirectory;
import dev.turnback.testing.InMemoryLeases;
import dev.turnback.testing.InMemoryViewStore;
import dev.turnback.testing.SimulatedTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A process ended between keeping a delivery and judging it. */
class UnjudgedTest {

    private static final Instant NOON = DeliveryExamples.NOON;

    private final InstantSource clock = InstantSource.fixed(NOON);
    private final InMemoryCommitLog log = new InMemoryCommitLog();
    private final InMemoryViewStore views = new InMemoryViewStore(ReleaseService.views());
    private final InMemoryDirectory directory = new InMemoryDirectory();
    private final InMemoryBlobLog blobs = new InMemoryBlobLog(clock);
    private final Machinery machinery = Machinery.threads(clock, prefix -> prefix + "_1");
    private final ReleaseService service =
            ReleaseService.start(
                    log,
                    views,
                    new InMemoryLeases(new InMemoryLeases.Disk()),
                    directory,
                    blobs,
                    machinery);
    private final CommandDesk desk = service.core().desk(Refusals::of);
    private final Rows<DeliveryRow> deliveries = service.core().rows(DeliveryRow.VIEW);

    @AfterEach
    void stop() {
        service.close();
        machinery.close();
        views.close();
        log.close();
    }

    @Test
    void it_is_judged_once_nobody_is_about_to() throws InterruptedException {
        handle(
                new PlanRelease(
                        "rel_1",
                        new Plan("shop", "2.0", "1.9", List.of(), List.of()),
                        NOON.minusSeconds(60)));
        Handled kept = handle(DeliveryExamples.KEEP);
        assertThat(row(kept).judgement()).isNull();

        var time = new SimulatedTime();
        InstantSource later = InstantSource.fixed(NOON.plus(Unjudged.GRACE).plusSeconds(1));
        try (var archive = new Archive(blobs, later, time);
                var _ = new Unjudged(deliveries, intake(archive), desk.log(), later, time)) {
            time.runFor(Duration.ofSeconds(5));
            for (int i = 0; i < 500 && verdict(kept) == null; i++) {
                Thread.sleep(20);
            }
        }
        assertThat(verdict(kept)).isEqualTo(Verdict.ACCEPTED);
        assertThat(row(kept).unjudged()).isNull();
    }

    private Intake intake(Archive archive) {
        var settling =
                new Settling(
                        desk,
                        service.core().rows(Deployments.VIEW),
                        service.core().rows(ReleaseView.VIEW),
                        new PinsInForce((_, _) -> Mono.empty(), (_, _) -> Flux.empty()),
                        machinery.executor());
        return new Intake(desk, deliveries, new Secrets(directory), archive, settling);
    }

    private Handled handle(Object command) {
        return Objects.requireNonNull(desk.handle(command, CommandContext.by("per_1")).block());
    }

    private DeliveryRow row(Handled at) {
        return Objects.requireNonNull(deliveries.get(DeliveryExamples.ID, desk.at(at)).block());
    }

    private @Nullable Verdict verdict(Handled at) {
        var judgement = row(at).judgement();
        return judgement == null ? null : judgement.verdict();
    }
}
