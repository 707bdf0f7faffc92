package dev.turnback.allinone;

import dev.turnback.cli.CliException;
import dev.turnback.cli.sample.SampleItems;
import dev.turnback.cli.upload.ImportJob;
import dev.turnback.cli.upload.Patience;
import dev.turnback.cli.upload.ServerAddress;
import dev.turnback.cli.upload.ServerClient;
import dev.turnback.cli.upload.Uploader;
import dev.turnback.contracts.history.SourceRef;
import dev.turnback.kernel.PositionVector;
import dev.turnback.launch.ServiceModule;
import dev.turnback.release.ReleaseService;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the sample over by the same way as any import: through the API, resumed where it was broken
 * off, and changing nothing when it is already there.
 */
final class SampleImport {
    private static final Logger log = LoggerFactory.getLogger(SampleImport.class);
    private static final Duration UNTIL_SHOWN = Duration.ofMinutes(5);

    private final List<ServiceModule> modules;
    private final Supplier<PositionVector> heads;
    private volatile SampleState state;

    SampleImport(boolean asked, List<ServiceModule> modules, Supplier<PositionVector> heads) {
        this.modules = modules;
        this.heads = heads;
        this.state = asked ? new SampleState.Loading(0, 0) : new SampleState.NotAsked();
    }

    SampleState state() {
        return state;
    }

    /** Begins in the background, once the server answers. */
    void start(String url, String token) {
        if (state instanceof SampleState.Loading) {
            Thread.ofVirtual().name("sample").start(() -> load(url, token));
        }
    }

    private void load(String url, String token) {
        try {
            var job =
                    new ImportJob(
                            SourceRef.Kind.CSV,
                            SampleItems.FILE,
                            SampleItems.MAPPING,
                            SampleItems.COMPONENT,
                            SampleItems.read());
            int total = job.items().size();
            var client =
                    new ServerClient(
                            new ServerAddress(url, token, "the data folder"),
                            Patience.usual(),
                            notice -> log.info("loading the sample: {}", notice));
            new Uploader(client).upload(job, done -> state = new SampleState.Loading(done, total));
            awaitViews();
            state = new SampleState.Shown(total);
        } catch (CliException | IllegalStateException e) {
            log.error("the sample could not be loaded", e);
            state = new SampleState.Failed(String.valueOf(e.getMessage()));
        }
    }

    private void awaitViews() {
        var head = PositionVector.of(ReleaseService.LOG, heads.get().of(ReleaseService.LOG));
        for (ServiceModule module : modules) {
            boolean shows = module.progress().applied().positions().containsKey(ReleaseService.LOG);
            if (shows && !module.progress().reach(head, UNTIL_SHOWN).join()) {
                throw new IllegalStateException(
                        "the views of " + module.name() + " have not reached " + head);
            }
        }
    }
}
