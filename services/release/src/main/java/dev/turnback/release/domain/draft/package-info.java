/** What is drafted of history and templates, for people to correct. */
@NullMarked
package dev.turnback.release.domain.draft;

import org.jspecify.annotations.NullMarked;
