package dev.turnback.playbook;

import java.util.List;

/** What became of reading a file. */
public sealed interface Reading {

    /**
     * @param places where in the file its fields are
     */
    record Read(PlaybookFile file, Places places) implements Reading {}

    /**
     * @param errors one at least, in the order of the file
     */
    record Broken(List<FileError> errors) implements Reading {
        public Broken {
            errors = List.copyOf(errors);
        }
    }
}
