package dev.turnback.incident.flow;

import dev.turnback.axon.EventJson;
import dev.turnback.incident.IncidentSlices;
import dev.turnback.storage.Payload;
import dev.turnback.testing.StoredForms;
import dev.turnback.testing.StoredSampleSuite;
import java.util.Collection;

class StoredEventsTest extends StoredSampleSuite {

    private final EventJson json = EventJson.of(IncidentSlices.ALL, IncidentSlices.UPCASTS);

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
        return FlowExamples.runs().stream().<Object>flatMap(run -> run.events().stream()).toList();
    }
}
