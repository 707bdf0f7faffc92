/** What an import's commands do. */
@NullMarked
package dev.turnback.imports.domain;

import org.jspecify.annotations.NullMarked;
