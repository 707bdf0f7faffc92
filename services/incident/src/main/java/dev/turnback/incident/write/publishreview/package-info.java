/** A review is summarized, published and amended. */
@NullMarked
package dev.turnback.incident.write.publishreview;

import org.jspecify.annotations.NullMarked;
