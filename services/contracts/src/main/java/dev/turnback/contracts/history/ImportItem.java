package dev.turnback.contracts.history;

/** One thing that an import read of the past. */
public interface ImportItem {

    /** What makes it the same thing when it is read again; at most 200 characters. */
    String key();

    SourceRef source();
}
