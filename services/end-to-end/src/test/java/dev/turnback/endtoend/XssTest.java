package dev.turnback.endtoend;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred texts that would be code, in every field that takes words, in a real browser. */
@Tag("slow")
class XssTest {
    @TempDir Path folder;

    @Test
    void no_text_is_taken_for_code_or_markup_by_whoever_reads_it() throws Exception {
        try (var server = RunningTurnback.start(folder.resolve("data"))) {
            Browser.passes(server, "@xss", folder);
        }
    }
}
