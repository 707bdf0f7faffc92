package dev.turnback.cli;

/** Why a command stops: a sentence for the person at the terminal and the exit code. */
public final class CliException extends RuntimeException {

    /** The server or a rule refused what was asked. */
    public static final int REFUSED = 1;

    /** Something is broken, missing or not understood. */
    public static final int ERROR = 2;

    private final int exitCode;

    private CliException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public static CliException refused(String message) {
        return new CliException(REFUSED, message);
    }

    public static CliException error(String message) {
        return new CliException(ERROR, message);
    }

    public int exitCode() {
        return exitCode;
    }
}
