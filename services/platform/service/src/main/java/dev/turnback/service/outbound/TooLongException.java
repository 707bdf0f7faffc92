package dev.turnback.service.outbound;

import java.io.IOException;

/** An answer goes on for longer than anybody reads it. */
public final class TooLongException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLongException(int longest) {
        super("its answer has more than " + longest + " bytes");
    }
}
