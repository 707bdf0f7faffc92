package dev.turnback.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A plan file that says in its second line what the gate finds of it.
 *
 * @param name of the file, and of its component
 * @param finds ids of blind spots
 */
record GateFile(String name, String text, Set<String> finds) {

    private static final String FINDS = "# finds: ";

    /** All of them, by name. */
    static List<GateFile> all() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.sorted().map(GateFile::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(GateFile.class.getResource("/gate")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GateFile read(Path file) {
        try {
            String text = Files.readString(file);
            String told = text.lines().skip(1).findFirst().orElseThrow().substring(FINDS.length());
            return new GateFile(
                    file.getFileName().toString().replace(".yaml", ""),
                    text,
                    told.equals("nothing")
                            ? new TreeSet<>()
                            : new TreeSet<>(List.of(told.split(", "))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether everything is done for it that can be done but what its name says. */
    boolean lacks(String what) {
        return finds.contains(what);
    }
}
