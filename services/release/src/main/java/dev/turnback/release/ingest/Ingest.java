package dev.turnback.release.ingest;

import dev.turnback.release.domain.delivery.Deployment;
import dev.turnback.release.read.deliveries.DeliveryRoutes;
import dev.turnback.release.read.deliveries.DeliveryRow;
import dev.turnback.release.read.releases.ReleaseView;
import dev.turnback.release.read.sources.SourceRoutes;
import dev.turnback.release.read.sources.SourceRow;
import dev.turnback.release.write.source.SourceChanges;
import dev.turnback.release.write.startrollout.PinsInForce;
import dev.turnback.service.CommandDesk;
import dev.turnback.service.Machinery;
import dev.turnback.service.Rows;
import dev.turnback.storage.BlobLog;
import dev.turnback.storage.Directory;
import dev.turnback.web.Route;
import java.util.List;
import java.util.stream.Stream;

/** What others tell of rollouts: where it may come from, how it is taken in, what was delivered. */
public final class Ingest implements AutoCloseable {

    private final CommandDesk desk;
    private final Rows<SourceRow> sources;
    private final Rows<DeliveryRow> deliveries;
    private final Secrets secrets;
    private final Archive archive;
    private final Intake intake;
    private final Unjudged unjudged;

    /**
     * @param directory keeps the secrets of sources
     * @param blobs keeps what is delivered, for a while
     */
    public Ingest(
            CommandDesk desk,
            Views views,
            PinsInForce pins,
            Directory directory,
            BlobLog blobs,
            Machinery machinery) {
        this.desk = desk;
        this.sources = views.sources();
        this.deliveries = views.deliveries();
        secrets = new Secrets(directory);
        archive = new Archive(blobs, machinery.clock(), machinery.timer());
        intake =
                new Intake(
                        desk,
                        deliveries,
                        secrets,
                        archive,
                        new Settling(
                                desk,
                                views.deployments(),
                                views.releases(),
                                pins,
                                machinery.executor()));
        unjudged =
                new Unjudged(deliveries, intake, desk.log(), machinery.clock(), machinery.timer());
    }

    /** What it reads. */
    public record Views(
            Rows<SourceRow> sources,
            Rows<DeliveryRow> deliveries,
            Rows<Deployment> deployments,
            Rows<ReleaseView> releases) {}

    public List<Route> routes() {
        return Stream.of(
                        new SourceChanges(desk, sources, secrets).routes(),
                        new SourceRoutes(sources).routes(),
                        new DeliveryRoutes(deliveries, archive).routes(),
                        List.of(
                                new IngestRoute(sources, intake).route(),
                                new ReplayRoute(desk, sources, deliveries, archive, intake)
                                        .route()))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void close() {
        unjudged.close();
        archive.close();
    }
}
