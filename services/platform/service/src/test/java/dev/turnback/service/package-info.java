/** What services share. */
@NullMarked
package dev.turnback.service;

import org.jspecify.annotations.NullMarked;
