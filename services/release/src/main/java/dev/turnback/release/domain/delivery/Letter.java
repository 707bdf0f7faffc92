package dev.turnback.release.domain.delivery;

import org.jspecify.annotations.Nullable;

/**
 * A delivery without what is in it.
 *
 * @param event what the sender calls it, null when it does not say
 * @param externalId the sender's id of it, null when it has none
 * @param bytes how many
 * @param sha256 of the bytes as they came, 64 hexadecimal digits
 * @param kept the number of the record that holds the bytes, 0 when they were not kept
 */
public record Letter(
        @Nullable String event,
        @Nullable String externalId,
        String contentType,
        int bytes,
        String sha256,
        long kept) {}
