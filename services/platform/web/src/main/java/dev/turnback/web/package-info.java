/**
 * What every HTTP route shares: rule, problem+json, idempotency, positions, the API description.
 */
@NullMarked
package dev.turnback.web;

import org.jspecify.annotations.NullMarked;
