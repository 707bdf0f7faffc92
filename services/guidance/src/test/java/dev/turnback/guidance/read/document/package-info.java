/** How free text is kept from becoming markup. */
@NullMarked
package dev.turnback.guidance.read.document;

import org.jspecify.annotations.NullMarked;
