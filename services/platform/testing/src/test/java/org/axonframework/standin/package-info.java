/** Stands for Axon Framework. */
@NullMarked
package org.axonframework.standin;

import org.jspecify.annotations.NullMarked;
