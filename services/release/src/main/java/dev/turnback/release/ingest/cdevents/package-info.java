/** What speaks CDEvents. */
@NullMarked
package dev.turnback.release.ingest.cdevents;

import org.jspecify.annotations.NullMarked;
