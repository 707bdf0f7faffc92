/**
 * The storage ports on MongoDB: one document for each append, and no multi-document transactions.
 */
@NullMarked
package dev.turnback.storage.mongo;

import org.jspecify.annotations.NullMarked;
