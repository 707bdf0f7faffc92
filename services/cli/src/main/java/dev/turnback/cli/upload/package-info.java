/** Finds the server and hands it an import in resumable batches. */
@NullMarked
package dev.turnback.cli.upload;

import org.jspecify.annotations.NullMarked;
