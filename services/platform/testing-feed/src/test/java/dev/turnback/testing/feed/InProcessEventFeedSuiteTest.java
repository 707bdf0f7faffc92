package dev.turnback.testing.feed;

import dev.turnback.feed.EventFeed;

/** The feed of services in one process keeps the promises of all feeds. */
class InProcessEventFeedSuiteTest extends EventFeedSuite {

    @Override
    protected EventFeed open() {
        return log.feed();
    }
}
