package dev.turnback.endtoend;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An empty installation, an admin, and a keyboard. */
@Tag("slow")
class FirstStartTest {

    @TempDir Path folder;

    @Test
    void an_admin_adds_people_who_sign_in_and_do_what_their_roles_allow() throws Exception {
        try (var server = RunningTurnback.start(folder.resolve("data"))) {
            Browser.passes(server, "@people", folder);
        }
    }
}
