package dev.turnback.playbook;

/** The text is no YAML that can be read here. */
final class BrokenYaml extends Exception {
    private static final long serialVersionUID = 1;

    private final transient FileError error;

    BrokenYaml(FileError error) {
        super(error.detail(), null, false, false);
        this.error = error;
    }

    FileError error() {
        return error;
    }
}
