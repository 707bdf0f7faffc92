/** What those who run Turnback see and do: views, rebuilds, parked events, policies, deadlines. */
@NullMarked
package dev.turnback.service.operations;

import org.jspecify.annotations.NullMarked;
