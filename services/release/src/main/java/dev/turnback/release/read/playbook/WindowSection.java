package dev.turnback.release.read.playbook;

import dev.turnback.release.read.playbook.Block.Heading;
import dev.turnback.release.read.playbook.Block.Items;
import dev.turnback.release.read.playbook.Block.Words;
import dev.turnback.release.read.releases.OpenWindow;
import java.util.List;

/** What runs and can still be taken back. */
final class WindowSection {

    private WindowSection() {}

    static List<Block> of(List<OpenWindow> windows) {
        return List.of(
                new Heading(2, "Open undo windows"),
                windows.isEmpty()
                        ? new Words("None is open.")
                        : new Items(windows.stream().map(WindowSection::words).toList()));
    }

    private static String words(OpenWindow window) {
        return "%s%s in %s: until %s, then %s"
                .formatted(
                        Said.capital(Said.plain(window.kind())),
                        window.pattern() == null ? "" : ", " + window.pattern(),
                        window.version(),
                        window.closesAt() == null
                                ? String.valueOf(window.event())
                                : window.closesAt().toString(),
                        Said.plain(window.dropsTo()));
    }
}
