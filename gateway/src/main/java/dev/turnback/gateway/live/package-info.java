/** What has just been recorded, sent to those who are looking. */
@NullMarked
package dev.turnback.gateway.live;

import org.jspecify.annotations.NullMarked;
