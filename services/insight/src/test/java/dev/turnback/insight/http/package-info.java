@NullMarked
package dev.turnback.insight.http;

import org.jspecify.annotations.NullMarked;
