package dev.turnback.imports;

import dev.turnback.imports.read.ImportQueries;
import dev.turnback.imports.write.BatchRecorder;
import dev.turnback.imports.write.CancelImportRoute;
import dev.turnback.imports.write.FinishImportRoute;
import dev.turnback.imports.write.ImportBatch;
import dev.turnback.imports.write.ImportBatchRoute;
import dev.turnback.imports.write.ImportDesk;
import dev.turnback.imports.write.StartImportRoute;
import dev.turnback.web.Route;
import java.util.List;
import java.util.stream.Stream;

/** Everything a service's imports can be asked over HTTP. */
public final class ImportRoutes {

    private ImportRoutes() {}

    /**
     * @param operation the id of the operation that takes a batch, such as {@code importHistory}
     * @param batch the body of a batch
     */
    public static <I, B extends ImportBatch<I>> List<Route> of(
            ImportDesk desk, String operation, Class<B> batch, BatchRecorder<I> recorder) {
        return Stream.concat(
                        Stream.of(
                                new StartImportRoute(desk).route(),
                                new ImportBatchRoute<>(desk, operation, batch, recorder).route(),
                                new FinishImportRoute(desk).route(),
                                new CancelImportRoute(desk).route()),
                        new ImportQueries(desk.address(), desk.imports()).routes().stream())
                .toList();
    }
}
