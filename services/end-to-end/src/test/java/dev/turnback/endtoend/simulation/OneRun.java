package dev.turnback.endtoend.simulation;

import dev.turnback.allinone.Services;
import dev.turnback.axon.EngineSettings;
import dev.turnback.axon.EngineThreads;
import dev.turnback.kernel.Ids;
import dev.turnback.launch.Storage;
import dev.turnback.service.Machinery;
import dev.turnback.testing.SimulatedProcess;
import dev.turnback.testing.SimulatedTime;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** One run of the whole system, from its start until it is killed. */
final class OneRun {
    private final List<SimulatedProcess> threads = new ArrayList<>();
    private final Services services;

    private OneRun(SimulatedTime time, Ids ids, Storage storage, RandomGenerator random) {
        SimulatedProcess executor = many(time, random);
        var machinery =
                new Machinery(
                        log -> new EngineThreads(one(time, random), many(time, random)),
                        EngineSettings.exclusive(),
                        executor,
                        one(time, random),
                        time,
                        ids);
        services = Services.start(storage, machinery);
    }

    static OneRun start(SimulatedTime time, Ids ids, Storage storage, RandomGenerator random) {
        return new OneRun(time, ids, storage, random);
    }

    Services services() {
        return services;
    }

    void kill() {
        threads.forEach(SimulatedProcess::kill);
    }

    private SimulatedProcess many(SimulatedTime time, RandomGenerator random) {
        return kept(SimulatedProcess.manyThreads(time, random));
    }

    private SimulatedProcess one(SimulatedTime time, RandomGenerator random) {
        return kept(SimulatedProcess.oneThread(time, random));
    }

    private SimulatedProcess kept(SimulatedProcess process) {
        threads.add(process);
        return process;
    }
}
