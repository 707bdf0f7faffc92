package dev.turnback.testing;

import dev.turnback.storage.CommitLog;

class InMemoryCommitLogTest extends CommitLogConformance {
    @Override
    protected CommitLog open() {
        return new InMemoryCommitLog();
    }
}
