@NullMarked
package dev.turnback.insight.facts;

import org.jspecify.annotations.NullMarked;
