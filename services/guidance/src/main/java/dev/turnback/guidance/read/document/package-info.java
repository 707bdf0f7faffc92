/** Guidance as a document that teams pull. */
@NullMarked
package dev.turnback.guidance.read.document;

import org.jspecify.annotations.NullMarked;
