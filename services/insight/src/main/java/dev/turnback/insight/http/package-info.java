/** Figures and facts over HTTP: parameters in, JSON and CSV out. */
@NullMarked
package dev.turnback.insight.http;

import org.jspecify.annotations.NullMarked;
