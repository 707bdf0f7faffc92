/** What every recording service is made of: its log, the views over it, its commands' desk. */
@NullMarked
package dev.turnback.service;

import org.jspecify.annotations.NullMarked;
