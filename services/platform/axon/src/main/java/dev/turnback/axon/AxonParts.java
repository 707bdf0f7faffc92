package dev.turnback.axon;

import dev.turnback.kernel.Ids;
import java.util.List;
import org.axonframework.common.configuration.AxonConfiguration;

/** What a command side is put together from. */
record AxonParts(
        String log,
        CommitLogStorageEngine engine,
        EngineSettings settings,
        EngineThreads threads,
        AxonConfiguration axon,
        List<? extends DeciderSlice<?, ?, ?, ?>> slices,
        EventJson json,
        Ids ids) {}
