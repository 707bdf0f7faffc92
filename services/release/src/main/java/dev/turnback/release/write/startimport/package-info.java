/** Starts or resumes an import. */
@NullMarked
package dev.turnback.release.write.startimport;

import org.jspecify.annotations.NullMarked;
