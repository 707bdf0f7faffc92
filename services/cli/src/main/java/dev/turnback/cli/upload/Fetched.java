package dev.turnback.cli.upload;

/**
 * A text and the tag that stands for it.
 *
 * @param isNew false when who asked has it: then the text is empty
 * @param etag with its quotes
 */
public record Fetched(boolean isNew, String text, String etag) {}
