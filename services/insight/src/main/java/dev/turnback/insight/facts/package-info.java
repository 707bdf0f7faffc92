/** What is known of attempts, releases and things set aside, with every version kept. Pure. */
@NullMarked
package dev.turnback.insight.facts;

import org.jspecify.annotations.NullMarked;
