/** How a sealed incident pack is written, so that another installation can verify it. */
@NullMarked
package dev.turnback.contracts.pack;

import org.jspecify.annotations.NullMarked;
