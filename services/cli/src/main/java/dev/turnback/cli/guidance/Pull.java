package dev.turnback.cli.guidance;

import dev.turnback.cli.upload.Fetched;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings the copy in a file up to date, or tells whether it is. */
public record Pull(GuidanceFile file, Block.Scope scope, Source source) {

    /** Where the text comes from. */
    @FunctionalInterface
    public interface Source {

        /**
         * @param etag of the copy that is there, null when there is none
         */
        Fetched fetch(@Nullable String etag);
    }

    /** What became of it. */
    public enum Outcome {
        WRITTEN("Written"),
        UNCHANGED("Unchanged"),
        STALE("Stale"),
        /** Somebody changed what is between the markers. */
        EDITED("Edited between the markers");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Never writes. */
    public Outcome check() {
        Optional<Block> block = Block.of(scope, file.read());
        if (block.isEmpty()) {
            return Outcome.STALE;
        }
        if (block.get().edited()) {
            return Outcome.EDITED;
        }
        return source.fetch(block.get().etag()).isNew() ? Outcome.STALE : Outcome.UNCHANGED;
    }

    /**
     * Writes when there is something new, and not over what somebody edited.
     *
     * @param force also over that
     */
    public Outcome write(boolean force) {
        String before = file.read();
        Optional<Block> block = Block.of(scope, before);
        boolean edited = block.map(Block::edited).orElse(false);
        if (edited && !force) {
            return Outcome.EDITED;
        }
        Fetched fetched = source.fetch(edited ? null : block.map(Block::etag).orElse(null));
        if (!fetched.isNew()) {
            return Outcome.UNCHANGED;
        }
        String after = with(before, block, fetched);
        if (after.equals(before)) {
            return Outcome.UNCHANGED;
        }
        file.replace(after);
        return Outcome.WRITTEN;
    }

    private String with(String before, Optional<Block> block, Fetched fetched) {
        String newline = before.contains("\r\n") ? "\r\n" : "\n";
        String now = Block.written(scope, fetched.etag(), bytes(fetched.text()), newline);
        return block.map(b -> before.substring(0, b.start()) + now + before.substring(b.end()))
                .orElseGet(() -> before + gap(before, newline) + now);
    }

    /** An empty line between what is there and what is appended. */
    private static String gap(String before, String newline) {
        if (before.isEmpty()) {
            return "";
        }
        return before.endsWith("\n") ? newline : newline + newline;
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
