/** The only place that knows Axon Framework: commands in, one durable commit out. */
@NullMarked
package dev.turnback.axon;

import org.jspecify.annotations.NullMarked;
