/** What every feed has to do, and what feeds are tried with. */
@NullMarked
package dev.turnback.testing.feed;

import org.jspecify.annotations.NullMarked;
