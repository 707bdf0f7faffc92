package dev.turnback.release.flow;

import dev.turnback.axon.EventJson;
import dev.turnback.release.ReleaseSlices;
import dev.turnback.release.ReleaseUpcasts;
import dev.turnback.storage.Payload;
import dev.turnback.testing.StoredForms;
import dev.turnback.testing.StoredSampleSuite;
import java.util.Collection;

class StoredEventsTest extends StoredSampleSuite {

    private final EventJson json = EventJson.of(ReleaseSlices.ALL, ReleaseUpcasts.ALL);

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
