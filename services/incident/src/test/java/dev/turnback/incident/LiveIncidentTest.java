package dev.turnback.incident;

/** On log and views in memory. */
class LiveIncidentTest extends LiveIncidentSuite {

    @Override
    RunningIncidentService start() {
        return RunningIncidentService.inMemory();
    }
}
