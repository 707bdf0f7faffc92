/** Stands for the injection annotations. */
@NullMarked
package jakarta.inject;

import org.jspecify.annotations.NullMarked;
