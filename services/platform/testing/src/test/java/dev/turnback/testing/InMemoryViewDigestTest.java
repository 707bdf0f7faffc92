package dev.turnback.testing;

import dev.turnback.storage.ViewDefinition;
import dev.turnback.storage.ViewStore;
import java.util.List;

class InMemoryViewDigestTest extends ViewDigestSuite {

    private final InMemoryViewStore.Disk disk = new InMemoryViewStore.Disk();

    @Override
    protected ViewStore open(List<ViewDefinition> views) {
        return new InMemoryViewStore(disk, views);
    }
}
