/**
 * What became of attempts and how long they took, as exact columns in memory: any window, component
 * and kind of change is counted and ranked without visiting its facts. Pure.
 */
@NullMarked
package dev.turnback.insight.columns;

import org.jspecify.annotations.NullMarked;
