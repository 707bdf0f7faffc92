package dev.turnback.feed;

import dev.turnback.storage.ViewStore;
import java.util.concurrent.CompletableFuture;

/** Where the position of a projection is kept. */
interface Checkpoints {

    CompletableFuture<Long> load(FeedProjection projection);

    CompletableFuture<Void> save(FeedProjection projection, long position);

    /** With the view, so that a copy brings its own. */
    static Checkpoints ofViews(ViewStore views) {
        return new Checkpoints() {
            @Override
            public CompletableFuture<Long> load(FeedProjection projection) {
                return views.checkpoint(projection.view(), projection.source());
            }

            @Override
            public CompletableFuture<Void> save(FeedProjection projection, long position) {
                return views.saveCheckpoint(projection.view(), projection.source(), position);
            }
        };
    }

    /** All in one view, for projections that have none. */
    static Checkpoints under(String view, ViewStore views) {
        return new Checkpoints() {
            @Override
            public CompletableFuture<Long> load(FeedProjection projection) {
                return views.checkpoint(view, sourceOf(projection));
            }

            @Override
            public CompletableFuture<Void> save(FeedProjection projection, long position) {
                return views.saveCheckpoint(view, sourceOf(projection), position);
            }

            private static String sourceOf(FeedProjection projection) {
                return projection.view() + "/" + projection.source();
            }
        };
    }
}
