package dev.turnback.testing;

import dev.turnback.storage.Leases;

class InMemoryLeasesTest extends LeasesSuite {

    private final InMemoryLeases.Disk disk = new InMemoryLeases.Disk();

    @Override
    protected Leases open() {
        return new InMemoryLeases(disk);
    }
}
