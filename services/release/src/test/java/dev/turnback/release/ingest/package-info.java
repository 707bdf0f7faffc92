@NullMarked
package dev.turnback.release.ingest;

import org.jspecify.annotations.NullMarked;
