/** Well-typed requests, made from the API's own description, and what can be wrong with them. */
@NullMarked
package dev.turnback.allinone.malformed;

import org.jspecify.annotations.NullMarked;
