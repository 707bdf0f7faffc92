package dev.turnback.guidance.flow;

import dev.turnback.axon.EventJson;
import dev.turnback.guidance.GuidanceSlices;
import dev.turnback.guidance.GuidanceUpcasts;
import dev.turnback.storage.Payload;
import dev.turnback.testing.StoredForms;
import dev.turnback.testing.StoredSampleSuite;
import java.util.Collection;

class StoredEventsTest extends StoredSampleSuite {

    private final EventJson json = EventJson.of(GuidanceSlices.ALL, GuidanceUpcasts.ALL);

    @Override
    protected StoredForms forms() {
        return new StoredForms(
                json.types(),
                json.oldTypes(),
                json::type,
                json::write,
                (type, body) -> json.read(type, Payload.of(body)));
    }

    @Override
    protected Collection<?> examples() {
        return EventFlowTest.RUNS.stream().<Object>flatMap(run -> run.events().stream()).toList();
    }
}
