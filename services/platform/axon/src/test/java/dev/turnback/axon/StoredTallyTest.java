package dev.turnback.axon;

import dev.turnback.storage.Payload;
import dev.turnback.testing.StoredForms;
import dev.turnback.testing.StoredSampleSuite;
import java.util.Collection;
import java.util.List;

class StoredTallyTest extends StoredSampleSuite {

    private final EventJson json =
            EventJson.of(List.of(Tally.SLICE), List.of(Tally.NAME_BECAME_TALLY));

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
        return List.of(
                new Tally.Counted("a", 1, Tally.T0),
                new Tally.Noted("a", 2, "note"),
                new Tally.Closed("a"));
    }
}
