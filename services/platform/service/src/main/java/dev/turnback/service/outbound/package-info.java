/** Asking others over HTTP, at addresses that people have typed. */
@NullMarked
package dev.turnback.service.outbound;

import org.jspecify.annotations.NullMarked;
