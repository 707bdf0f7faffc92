package dev.turnback.benchmarks;

import dev.turnback.axon.AxonCommandSide;
import dev.turnback.axon.CommandSide;
import dev.turnback.axon.LogReader;
import dev.turnback.kernel.Ids;
import dev.turnback.release.ReleaseService;
import dev.turnback.release.ReleaseSlices;
import dev.turnback.storage.sqlite.SqliteCommitLog;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The release service's command side on a SQLite log, as the product has it, without its views. */
final class Log implements AutoCloseable {
    private final SqliteCommitLog log;
    private final AxonCommandSide side;

    private Log(SqliteCommitLog log, AxonCommandSide side) {
        this.log = log;
        this.side = side;
    }

    static Log open(Path folder) {
        SqliteCommitLog log = SqliteCommitLog.open(folder.resolve(ReleaseService.LOG + ".log.db"));
        return new Log(
                log,
                AxonCommandSide.builder(
                                ReleaseService.LOG,
                                log,
                                List.of(ReleaseSlices.COMPONENT, ReleaseSlices.RELEASE),
                                InstantSource.system(),
                                ids())
                        .start());
    }

    static Ids ids() {
        var next = new AtomicLong(System.nanoTime());
        return prefix -> prefix + "_" + Long.toString(next.incrementAndGet(), 36);
    }

    CommandSide side() {
        return side;
    }

    LogReader reader() {
        return side.reader();
    }

    @Override
    public void close() {
        side.close();
        log.close();
    }
}
