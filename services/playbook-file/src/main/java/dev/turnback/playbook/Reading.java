package dev.turnback.playbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of reading a file. */
public sealed interface Reading {

    /**
     * @param places where in the file its fields are
     */
    record Read(PlaybookFile file, Places places) implements Reading {}

    /**
     * @param errors one at least, in the order of the file
     * @param component whose file it means to be, as it says; null when it does not
     */
    record Broken(List<FileError> errors, @Nullable String component) implements Reading {
        public Broken {
            errors = List.copyOf(errors);
        }
    }
}
