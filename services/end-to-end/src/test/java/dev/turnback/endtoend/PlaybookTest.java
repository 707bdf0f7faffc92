package dev.turnback.endtoend;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An empty installation, one component, and a keyboard. */
@Tag("slow")
class PlaybookTest {

    @TempDir Path folder;

    @Test
    void a_component_gets_its_complete_playbook() throws Exception {
        try (var server = RunningTurnback.start(folder.resolve("data"))) {
            Browser.passes(server, "@playbook", folder);
        }
    }
}
